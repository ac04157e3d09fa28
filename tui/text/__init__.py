"""Letters: decoding, folding, romanising, breaking into blocks, making harmless; knows no other room."""
