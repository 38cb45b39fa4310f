"""The JSON-LD of a page."""

from schedule.drafting.linked_data import linked_data, publishers, without_scripts


def test_scripts_are_taken_out_and_json_ld_is_kept() -> None:
    page = '<p>a<script>x < y</script>b<!-- c --><script type="application/ld+json">{}</script>d'
    assert without_scripts(page) == (["{}"], "<p>abd")


def test_articles_come_first_and_broken_json_is_passed_over() -> None:
    scripts = ["{", '[{"@type": "WebPage"}, {"@type": "NewsArticle", "publisher": "A &amp; B"}]']
    objects = [*linked_data(scripts)]
    assert [each["@type"] for each in objects] == ["NewsArticle", "WebPage"]
    assert [*publishers(objects)] == ["A & B"]
