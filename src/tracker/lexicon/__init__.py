"""What is language-specific: one folder of TOML per language, and a checked loader."""
