"""Pages are kept from build to build, each for all that it was made of, and made anew when that differs."""
