"""The check: words against texts or receipts, then references and fairness."""
