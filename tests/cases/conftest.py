"""Claims and reports of the hand-coded reports, as linking takes them."""
