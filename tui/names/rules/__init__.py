"""Rules: what head nouns, offices and surroundings say of names, before the tagger weighs it."""
