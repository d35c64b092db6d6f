"""Web pages: read by a helper process that can neither hang nor eat the program.

    confined    starts the helper, hands it a page, takes its answer
    serving     the helper: a process for every page, with limits
    page        a page becomes an `Answer`; runs in the helper only

Parsers of pages are written in C, and one tag with 200,000 attributes keeps any of them busy for
minutes. The library that finds the article in a page is an extra, `html`.
"""
