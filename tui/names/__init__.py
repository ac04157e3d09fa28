"""Names: text in, mentions and statements out; linking over articles.

Values here and in `tui.text.blocks` are named tuples where other rooms have frozen dataclasses: making forty
of these would take 40 ms of every start and of every process that reads articles, named tuples take 5 ms.
"""
