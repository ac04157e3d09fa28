"""Archives: files in, articles out; the snapshot that filters and screens work on."""
