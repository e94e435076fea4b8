import pytest

from tracker.text.markup import article_text, looks_like_markup, parse_page, without_tags
from tracker.text.page_metadata import PageMetadata, read_metadata

SENTENCE = "Eight officers asked for asylum on the day after the coup had failed, the governor said."
ARTICLE = (
    f"<article><h1>Eight ask for asylum</h1><p>{SENTENCE}</p><p>They will be heard on Monday.</p></article>"
)


def metadata(head: str, html: str = "<html>") -> PageMetadata:
    return read_metadata(parse_page(f"{html}<head>{head}</head><body>{ARTICLE}</body></html>"))


def test_the_article_is_taken_without_menu_and_foot() -> None:
    page = f"<html><body><nav><a>Home</a></nav>{ARTICLE}<footer>All rights reserved.</footer></body></html>"
    text = article_text(parse_page(page))
    assert SENTENCE in text
    assert "Home" not in text
    assert "rights" not in text


def test_paragraphs_are_set_apart_by_a_blank_line() -> None:
    assert f"{SENTENCE}\n\nThey will" in article_text(parse_page(f"<html><body>{ARTICLE}</body></html>"))


@pytest.mark.parametrize("page", ["<html><body></body></html>", "<ul><li>Home<li>World<li>Sport</ul>"])
def test_a_page_without_a_sentence_has_no_article(page: str) -> None:
    assert article_text(parse_page(page)) is None


def test_a_page_of_nothing_has_no_tree() -> None:
    assert parse_page("") is None


def test_metadata_are_the_same_after_the_article_was_taken() -> None:
    tree = parse_page(f"<html lang=en><head><title>Eight</title></head><body>{ARTICLE}</body></html>")
    before = read_metadata(tree)
    article_text(tree)
    assert read_metadata(tree) == before


def test_json_ld_is_read_from_graphs_lists_and_entities() -> None:
    inner = '{"@type": ["NewsArticle"], "headline": "Eight", "author": [{"name": "A desk"}, "B desk"]}'
    for block in (inner, f"[{inner}]", f'{{"@graph": [{{"@type": "Organization"}}, {inner}]}}'):
        found = metadata(f'<script type="application/ld+json">{block}</script>')
        assert (found.title, found.authors) == ("Eight", "A desk; B desk")


def test_broken_json_ld_is_passed_over_for_what_else_there_is() -> None:
    found = metadata(
        '<script type="application/ld+json">{"headline": </script><meta property="og:title" content="Eight">'
    )
    assert found.title == "Eight"


@pytest.mark.parametrize(
    ("head", "candidates"),
    [
        (
            '<meta property="article:published_time" content="2016-07-16T10:00:00Z">',
            ("2016-07-16T10:00:00Z",),
        ),
        ('<meta itemprop="datePublished" content="2016-07-16">', ("2016-07-16",)),
        ('<meta name="DC.date.issued" content="2016-07-16">', ("2016-07-16",)),
        ('<link rel="canonical" href="https://a.example/2016/7/16/eight">', ("2016-07-16",)),
        ("", ()),
    ],
)
def test_days_come_from_where_pages_put_them(head: str, candidates: tuple[str, ...]) -> None:
    assert metadata(head).published == candidates


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ('<meta property="og:site_name" content="Example Post">', "Example Post"),
        ('<link rel="canonical" href="https://www.post.example/a">', "post.example"),
        ('<link rel="canonical" href="https://[broken/a">', None),
        (
            '<script type="application/ld+json">{"@type": "Article", "publisher": {"name": "Wire"}}</script>',
            "Wire",
        ),
    ],
)
def test_the_outlet_is_the_site_the_publisher_or_the_host(head: str, outlet: str | None) -> None:
    assert metadata(head).outlet == outlet


def test_the_name_of_the_outlet_is_taken_off_the_title() -> None:
    head = '<meta property="og:site_name" content="Example Post"><meta property="og:title" content="{}">'
    assert (
        metadata(head.format("Eight officers ask for asylum | Example Post")).title
        == "Eight officers ask for asylum"
    )
    kept = "Eight officers ask for asylum - for now"
    assert metadata(head.format(kept)).title == kept


def test_the_heading_is_the_title_where_the_head_gives_none() -> None:
    assert metadata("").title == "Eight ask for asylum"


def test_the_language_is_that_of_the_page() -> None:
    assert metadata("", '<html lang="en-GB">').language == "en-GB"
    assert metadata('<meta property="og:locale" content="de_DE">').language == "de_DE"


def test_an_author_that_is_an_address_is_none() -> None:
    assert metadata('<meta property="article:author" content="https://a.example/desk">').authors is None


def test_scraps_of_markup_become_paragraphs() -> None:
    assert (
        without_tags("One<br>two<p>Three\nfour</p><script>x()</script><div>five</div>")
        == "One\ntwo\n\nThree four\n\nfive"
    )


@pytest.mark.parametrize("text", ["a < b > c", "<3", "<example@post.example>", "5 <p"])
def test_signs_are_not_markup(text: str) -> None:
    assert not looks_like_markup(text)
