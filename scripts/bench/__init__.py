"""How fast Tally is, beside another generator and beside the floor: copying what it makes."""
