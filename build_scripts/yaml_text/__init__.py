"""Bytes to plain values with their places: YAML as libyaml's events, and files changed by position."""
