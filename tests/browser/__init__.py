"""The pages as a browser shows them: what a reader would stumble over, found by measuring.

A check opens nothing by itself: it is given a visit (`visit.Visit`), or documents, and returns its
faults as sentences, so that a test demands `== []` and says at once what is wrong and where. The
checks know standards, not templates: they look at elements that HTML itself makes interactive. Two
things are agreed with the pages: what a page says stands in `main`, and what a script adds to it
stands inside an element with the attribute `data-added`.

`.ci/browsers` installs what the tests need; `python -m tests.browser.shots --help` takes pictures.
"""
