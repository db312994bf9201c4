"""Tagged PDF on ReportLab's canvas: structure, text, tables, pages.

ReportLab's own layout (platypus) is left aside on purpose: it writes no tags, reads mark-up in users' words, joins the
words at the ends of wrapped lines, cannot set Arabic, and gives up on a table row taller than a page.
"""
