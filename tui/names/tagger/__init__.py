"""The tagger: learnt weights decide which words are names, of which kind, from where to where."""
