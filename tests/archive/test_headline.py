"""Headlines: the title line if there is one, else the first sentence as a reader would quote it."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.gold.markup import read_development
from tui.archive.article import Article, Head
from tui.archive.beginning import heads_with_headline
from tui.archive.headline import headline
from tui.archive.load import load
from tui.locations import seeds
from tui.text.blocks import split_blocks

GOLD = Path(__file__).parent.parent / "gold"
BODY = "The Senate met on Monday in Strelsau. Its Chairman opened the session."
FIRST = "The Senate met on Monday in Strelsau."
TITLE = "Senate opens in Strelsau"


def headline_of(text: str) -> str:
    return headline(text, split_blocks(text))


def test_the_seeds_have_the_headlines_of_the_gold() -> None:
    articles = [item for item in load([seeds()]) if isinstance(item, Article)]
    gold = {path.stem: json.loads(path.read_text())["headline"] for path in GOLD.glob("0*.json")}
    assert len(gold) == 5
    assert {article.head.id: article.head.headline for article in articles} == gold


def test_the_development_set_has_the_headlines_that_its_markers_chose() -> None:
    wrong = {
        article.id: line
        for article in read_development()
        if (line := headline_of(article.text)) != article.headline
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{BODY}",
        f"{TITLE}\n{BODY}",
        f"{TITLE}\n\nASTANA. KAZINFORM – {BODY}",
        f"{TITLE}\n\n{TITLE}\n\n{BODY}",
        f"{TITLE} {TITLE}\n\n{BODY}",
        f"World\n\n{TITLE}\n\n{BODY}",
        f"News / Politics\n{TITLE}\n4 July 2022, 12:16\n{BODY}",
        f"Press release\n\n23.02.2022\n\n{TITLE}\n\nBy Antonia Mauban\n\n{BODY}",
        f"(Photo: Senate)\n\n{TITLE}\n\n{BODY}",
        f"{TITLE}\n\nA session of three hours\n\n{BODY}",
        f"{TITLE}\n\nPhoto credit: Senate\n\n{BODY}",
        f"  {TITLE.replace(' ', '  ')}\n\n{BODY}",
    ],
)
def test_a_title_line_is_the_headline(text: str) -> None:
    assert headline_of(text) == TITLE


PROSE = (
    "The committee met on Tuesday and heard from the regulator, the companies and the\n"
    "people who live beside the river, of whom most had waited for an answer since the\n"
    "spring. It will report to the House in the summer, after the ministers have spoken.\n"
)


@pytest.mark.parametrize(
    "above",
    [
        "From: Clerk's Office of the Senate in Strelsau <clerk@senate.example>\n"
        "Date: Tue, 3 Dec 2024 10:00:00 +0000\nTo: all members of the Senate in Strelsau\n"
        f"Subject: {TITLE}\n\n",
        f"Subject: Re: Fwd: {TITLE}\nFrom: Clerk\n\n",
        "From: Clerk\nSubject: Senate opens\n in Strelsau\nTo: all\n\nDear members,\n",
        "FOR IMMEDIATE RELEASE\nContact: Antonia Mauban, Press Office of the Senate, +44 20 7946 0000\n"
        f"{TITLE}\n\n",
        f"For immediate release, 3 December 2024\n\n{TITLE}\n\n",
        f"EMBARGOED UNTIL 00.01 on Tuesday.\nMedia contact: A. Mauban\nTel.: 020 7946 0000\n\n{TITLE}\n\n",
        f"For further information: A. Mauban\n\n{TITLE}\n\n",
        f"{TITLE}\nContact: Antonia Mauban, Press Office of the Senate, +44 20 7946 0000\n\n",
        f"Check against delivery\n\n{TITLE}\n\n",
    ],
)
def test_labels_and_the_headers_of_mail_are_no_headline(above: str) -> None:
    assert headline_of(above + PROSE) == TITLE
    assert headline_of(above + BODY) == TITLE


@pytest.mark.parametrize(
    "title",
    [
        "Condolences",
        "Budget Day",
        "CONDOLENCES",
        "Women’s Day",
        "SENATE PASSES WATER BILL",
        "House of Lords Debates",
    ],
)
def test_a_title_of_few_words_or_in_capitals_is_one_and_a_place_is_none(title: str) -> None:
    assert headline_of(f"{title}\n\n{BODY}") == title
    assert headline_of(f"Warsaw\n\n{BODY}") == FIRST
    assert headline_of(f"WARSAW, Poland\n\n{BODY}") == FIRST


@pytest.mark.parametrize("title", ["Contact with aliens: a debate", "Embargo on oil until further notice"])
def test_a_title_is_no_label_for_its_first_word(title: str) -> None:
    assert headline_of(f"{title}\n\n{BODY}") == title


@pytest.mark.parametrize("dateline", ["Warsaw.", "New York.", "Стрельсау.", "WARSAW."])
def test_the_place_of_a_dateline_alone_is_no_sentence(dateline: str) -> None:
    assert headline_of(f"{dateline} Marshal Hentzau opened the Senate. It went on.") == (
        "Marshal Hentzau opened the Senate."
    )
    assert headline_of(f"{dateline}\n\n{BODY}") == FIRST


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"World\n\n{BODY}",
        f"4 July 2022\n\n{BODY}",
        f"Photo: Senate\n\n{BODY}",
        f"ASTANA – {BODY}",
        f"ASTANA. KAZINFORM\n\n{BODY}",
        f"TASHKENT, NOV 19 /DNA/ – {BODY}",
        f"Lucknow, Jan 18 (PTI) {BODY}",
        f"{FIRST}\n\nStrengthening Cooperation\n\n{BODY}",
        "The Senate met on Monday in Strelsau, the agency reports. It went on.",
        "The Senate met on Monday in Strelsau, Kazinform reports.",
        "The Senate met on Monday in Strelsau, Kazinform News Agency reports citing the Senate.",
        "The Senate met on Monday in Strelsau, Kazinform has learnt from the press service of the Senate.",
        "The Senate met on Monday in Strelsau, The Astana Times reports.",
        "The Senate met on Monday in Strelsau, according to the press service of the Senate.",
        "The Senate met on Monday in Strelsau, the press service of the Senate said.",
        "The Senate met on Monday in Strelsau – Dunyo IA reports.",
        "The Senate met on Monday in Strelsau, reports the Dunyo correspondent.",
        "The Senate met on Monday in Strelsau, Trend reports with reference to the Senate.",
        "The Senate met on Monday in Strelsau, AZERTAC reports.",
        "The Senate met on Monday in Strelsau, 24.kg news agency reported.",
        f"{FIRST} (Photo: Antonia Mauban/RNA)\n\nStrelsau, May 21 (RNA): The delegation left. It went on.",
        "The Senate met\non Monday  in\tStrelsau. It went on.",
    ],
)
def test_else_the_first_sentence_is(text: str) -> None:
    assert headline_of(text) == FIRST


@pytest.mark.parametrize(
    "sentence",
    [
        "The Senate met, the Chairman said.",
        "The Senate met again, the Chairman’s press secretary said.",
        "In Astana, Kazinform reports that the Senate met.",
        "The budget grew by a tenth, according to the Chairman.",
        "The Chairman met the deputies, the ministers and the press.",
        "Elphberg – Chairman of the Senate – met Dr. Mauban.",
        "Inter-Parliamentary Union (IPU) – the oldest body – met.",
        "The committee has met, the Chairman reports to the Assembly.",
    ],
)
def test_nothing_else_is_cut_from_a_sentence(sentence: str) -> None:
    assert headline_of(f"{sentence} It went on.") == sentence


def test_a_text_without_a_paragraph_has_its_first_line() -> None:
    assert headline_of("Photo: Senate") == "Photo: Senate"
    assert headline_of("23.02.2022\n\nPhoto: Senate") == "23.02.2022"
    assert headline_of("Senate opens") == "Senate opens"


def test_a_sentence_without_an_end_is_shortened() -> None:
    long = headline_of("word " * 10_000)
    assert len(long) <= 400
    assert long.endswith("word…")
    assert len(headline_of("x" * 1_000_000)) <= 400


@pytest.mark.parametrize(
    "text",
    [
        f"World\n\n{TITLE}\n\n{BODY}",
        f"From: Clerk\nDate: 3 December 2024\nSubject: {TITLE}\n\n{BODY}",
        f"FOR IMMEDIATE RELEASE\n\nContact: A. Mauban.\n\n{TITLE}\n\n{BODY}",
        f"Warsaw. {BODY}",
        f"Photo: Senate\n\n4 July 2022\n\n{BODY}",
        f"{TITLE} {TITLE}\n\n{BODY}",
        f"World\n\n{BODY}",
        "Strelsau\n\n" + "word " * 1000,
    ],
)
def test_a_text_says_the_headline_that_was_found_in_it(text: str) -> None:
    blocks = split_blocks(text)
    assert heads_with_headline(Article(Head("x", "x.txt", None, headline(text, blocks)), text, blocks))


@given(st.text(st.sampled_from("aB. \n,“’–:1(") | st.characters(), max_size=300))
def test_a_headline_is_one_line_and_empty_only_for_an_empty_text(text: str) -> None:
    line = headline_of(text)
    assert line == " ".join(line.split())
    assert bool(line) == bool(text.strip())
