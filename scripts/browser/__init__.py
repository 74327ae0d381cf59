"""The checks of Tally's pages in real browsers."""
