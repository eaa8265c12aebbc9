"""The same words as several print them."""
