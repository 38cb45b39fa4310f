"""Saved web pages: the article in them, and what they say of themselves."""

from datetime import date

from schedule.drafting.article import Article
from schedule.drafting.draft import read

PAGE = """<!DOCTYPE html><html lang="en"><head><title>A vote – The Willow Times</title>
<meta property="og:site_name" content="The Willow Times">
<link rel="canonical" href="https://willow.example/vote">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
 "datePublished": "2024-11-07T23:30:00+01:00",
 "publisher": {"name": "Willow &amp; Sons"}}]}</script>
<style>p > a {color: red}</style></head>
<body><nav><a href="/">Home</a></nav><article><h1>A vote on 21 November</h1>
<p>The council will vote on <b>21&nbsp;November</b>.</p>
<figure><figcaption>The hall</figcaption></figure>
</article><aside><p>Read more</p></aside><footer>© 2024</footer></body></html>"""


def test_a_page_has_its_article_publisher_day_and_address() -> None:
    assert read(PAGE.encode()) == Article(
        text="A vote on 21 November\n\nThe council will vote on 21 November.\n\nPhoto: The hall\n",
        published=date(2024, 11, 7),
        publisher="Willow & Sons",
        url="https://willow.example/vote",
        language="en",
    )


def test_without_linked_data_open_graph_and_time_tell() -> None:
    page = (
        '<html><meta property="og:site_name" content="The Gazette"><body><p>Menu</p>'
        '<div><p>The fair opens on Monday, and all are welcome.</p><time datetime="2024-05-14">'
        "Tuesday</time></div></body></html>"
    )
    article = read(page.encode())
    assert (article.publisher, article.published, article.url) == (
        "The Gazette",
        date(2024, 5, 14),
        None,
    )
    assert "The fair opens on Monday" in article.text


def test_text_with_a_pointed_bracket_is_text() -> None:
    assert read(b"<b> is a tag") == Article(text="<b> is a tag")


def test_code_pages_are_told_by_their_letters() -> None:
    russian, chinese = "Встреча состоится 16 мая в Харбине.", "会谈将于5月16日举行，地点是哈尔滨。"
    assert read(russian.encode("cp1251")).text == russian
    assert read(chinese.encode("gb18030")).text == chinese
