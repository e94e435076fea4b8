"""How good the codings are: scoring against hand-made ones by the last section of the codebook."""
