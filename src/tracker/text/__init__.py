"""Text as characters with offsets: normalising, markup, sentences, tokens. Knows nothing of claims."""
