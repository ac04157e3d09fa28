"""Names: text in, mentions and statements out; linking over articles."""
