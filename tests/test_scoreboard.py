"""The scoreboard tells the truth: its arithmetic on hand-made finds, and the gold it measures against."""

from pathlib import Path

import pytest

from tests.gold.markup import (
    GoldArticle,
    GoldError,
    parse,
    read_development,
    read_seeds,
    read_shared_aliases,
)
from tests.scoreboard import (
    Links,
    Tally,
    compare,
    compare_links,
    compare_mentions,
    compare_roles,
    compare_speakers,
    compare_statements,
    main,
    overlap,
    table,
)
from tui.names.recognition import KINDS, ArticleName, Mention, Recognition, Statement

HEAD = """country: Chile
date: 2024-05-14
P: Ana Rojas = Rojas
O: Senate of Chile = Senate
role: Ana Rojas = President of the Senate
"""
MARKED = (
    HEAD
    + """headline: President of the Senate Ana Rojas met Juan Soto.
---
[L:Santiago] – President of the [O:Senate] [P:Ana Rojas] met [P:Juan Soto].

{Rojas: “We hope,”} said [P:Rojas]. {Juan Soto: [P:Soto|Juan Soto] thanked her.}
"""
)
TEXT = """Santiago – President of the Senate Ana Rojas met Juan Soto.

“We hope,” said Rojas. Soto thanked her."""


def marked(source: str = MARKED) -> GoldArticle:
    return parse(source, "01-chile", "01-chile.txt")


def span(surface: str, after: str = "") -> tuple[int, int]:
    start = TEXT.index(surface, TEXT.index(after))
    return start, start + len(surface)


def found(
    *names: tuple[ArticleName, list[tuple[int, int]]], said: tuple[tuple[int, int, int], ...] = ()
) -> Recognition:
    return Recognition(
        names=tuple(name for name, _ in names),
        mentions=tuple(Mention(*at, number) for number, (_, spans) in enumerate(names) for at in spans),
        statements=tuple(Statement(*statement) for statement in said),
    )


def everything() -> Recognition:
    """What a perfect recogniser finds in TEXT."""
    return found(
        (ArticleName("place", "Santiago", ("Santiago",)), [span("Santiago")]),
        (ArticleName("organisation", "Senate", ("Senate",)), [span("Senate")]),
        (
            ArticleName("person", "Ana Rojas", ("Ana Rojas", "Rojas"), ("President of the Senate",), True),
            [span("Ana Rojas"), span("Rojas", "said")],
        ),
        (
            ArticleName("person", "Juan Soto", ("Juan Soto", "Soto"), (), True),
            [span("Juan Soto"), span("Soto", "Rojas. ")],
        ),
        said=((2, *span("“We hope,”")), (3, *span("Soto thanked her."))),
    )


class TestMarkup:
    def test_text_is_what_is_left_without_the_marks(self) -> None:
        assert marked().text == TEXT

    def test_a_surface_stands_for_the_name_of_the_header_or_of_the_spot(self) -> None:
        names = [(TEXT[m.start : m.end], m.kind, m.name) for m in marked().mentions]
        assert names == [
            ("Santiago", "place", "Santiago"),
            ("Senate", "organisation", "Senate of Chile"),
            ("Ana Rojas", "person", "Ana Rojas"),
            ("Juan Soto", "person", "Juan Soto"),
            ("Rojas", "person", "Ana Rojas"),
            ("Soto", "person", "Juan Soto"),
        ]

    def test_statements_roles_and_speakers(self) -> None:
        article = marked()
        assert article.statements is not None
        said = [(s.speaker, TEXT[s.start : s.end]) for s in article.statements]
        assert said == [("Ana Rojas", "“We hope,”"), ("Juan Soto", "Soto thanked her.")]
        assert article.speakers == ("Ana Rojas", "Juan Soto")
        assert article.roles == (("Ana Rojas", "President of the Senate"),)

    def test_a_name_split_over_two_lines_is_one_name(self) -> None:
        article = marked(MARKED.replace("[P:Juan Soto]", "[P:Juan\nSoto]"))
        assert [m.name for m in article.mentions].count("Juan Soto") == 2

    def test_a_backslash_prints_a_sign_of_the_markup(self) -> None:
        article = marked(MARKED.replace("[L:Santiago]", "[L:Santiago] \\[\\{ \\\\ \\}\\]"))
        assert article.text.startswith("Santiago [{ \\ }] – President")

    def test_names_shared_by_the_set_yield_to_the_article(self, tmp_path: Path) -> None:
        shared = tmp_path / "names.txt"
        shared.write_text("O: Senate of Peru = Senate\nL: Santiago de Chile = Santiago\n", encoding="utf-8")
        article = parse(MARKED, "01", "01", read_shared_aliases(shared))
        assert [m.name for m in article.mentions[:2]] == ["Santiago de Chile", "Senate of Chile"]

    @pytest.mark.parametrize(
        ("old", "new", "why"),
        [
            ("[L:Santiago]", "[X:Santiago]", "01-chile.txt:8:1: expected `\\[P:surface"),
            ("[L:Santiago]", "[L:Santiago", "01-chile.txt:8:1: expected"),
            ("[L:Santiago]", "Santiago]", "01-chile.txt:8:9: a closing bracket"),
            ("[L:Santiago]", "[L:Santiago ]", "white space"),
            ("[L:Santiago]", "[L:]", "expected"),
            ("[P:Rojas]", "[P:Ana [P:Rojas]]", "01-chile.txt:10:26: expected"),
            ("hope,”}", "hope,”", "01-chile.txt:10:36: a statement inside"),
            ("her.}", "her.", "01-chile.txt:10:37: a statement that is never closed"),
            ("{Juan Soto: ", "", "a closing brace"),
            ("{Juan Soto: ", "{Juan Perez: ", "speaker 'Juan Perez'"),
            ("{Juan Soto: ", "{", "expected `{speaker"),
            ("[P:Rojas]", "Rojas\\", "backslash"),
            ("---\n", "", "no line `---`"),
            ("country: Chile\n", "", "no `country:`"),
            ("2024-05-14", "14 May 2024", "is no date"),
            ("country: Chile", "country: Chile\ncountry: Peru", "repeated"),
            ("country: Chile", "land: Chile", "unknown"),
            ("headline: President", "headline: Presidents", "no headline"),
            ("headline: ", "title: x\nheadline: ", "either"),
            ("role: Ana Rojas = President", "role: Ana Rojas = Mayor", "does not print the office"),
            ("role: Ana Rojas", "role: Ana Roja", "no person of the text"),
            ("P: Ana Rojas = Rojas", "P: Ana Rojas = Rojas; Anita", "Anita"),
            ("P: Ana Rojas = Rojas", "P: Ana Rojas", "expected `P: name"),
        ],
    )
    def test_what_breaks_the_format_is_named_with_its_place(self, old: str, new: str, why: str) -> None:
        assert old in MARKED
        with pytest.raises(GoldError, match=why):
            marked(MARKED.replace(old, new, 1))


class TestMentions:
    def test_all_found(self) -> None:
        gold, perfect = marked(), everything()
        assert [compare_mentions(gold, perfect, kind).tally for kind in KINDS] == [
            Tally(4, 0, 0),
            Tally(1, 0, 0),
            Tally(1, 0, 0),
        ]

    def test_a_span_too_long_is_missed_and_spurious(self) -> None:
        start, end = span("Ana Rojas")
        wrong = found((ArticleName("person", "Senate Ana Rojas", ("Senate Ana Rojas",)), [(start - 7, end)]))
        compared = compare_mentions(marked(), wrong, "person")
        assert compared.tally == Tally(0, 1, 4)
        assert compared.spurious == (
            "Santiago – President of the ⟦Senate Ana Rojas⟧ met Juan Soto. “We hope,” said",
        )

    def test_the_right_span_of_the_wrong_kind_is_no_hit(self) -> None:
        wrong = found((ArticleName("person", "Santiago", ("Santiago",)), [span("Santiago")]))
        assert compare_mentions(marked(), wrong, "place").tally == Tally(0, 0, 1)
        assert compare_mentions(marked(), wrong, "person").tally == Tally(0, 1, 4)

    def test_nothing_found_scores_nothing(self) -> None:
        tally = compare_mentions(marked(), Recognition(), "person").tally
        assert (tally.precision, tally.recall, tally.f1) == (0.0, 0.0, 0.0)

    def test_precision_recall_and_f1(self) -> None:
        tally = Tally(6, 2, 6) + Tally(0, 0, 3)
        assert tally.precision == pytest.approx(0.75)
        assert tally.recall == pytest.approx(0.4)
        assert tally.f1 == pytest.approx(0.5217391)


class TestSpeakersAndRoles:
    def test_all_found(self) -> None:
        assert compare_speakers(marked(), everything()).tally == Tally(2, 0, 0)
        assert compare_roles(marked(), everything()).tally == Tally(1, 0, 0)

    def test_a_speaker_split_into_two_names_is_one_hit_and_one_spurious(self) -> None:
        split = found(
            (ArticleName("person", "Ana Rojas", ("Ana Rojas",), speaks=True), [span("Ana Rojas")]),
            (ArticleName("person", "Rojas", ("Rojas",), speaks=True), [span("Rojas", "said")]),
        )
        assert compare_speakers(marked(), split).tally == Tally(1, 1, 1)

    def test_a_person_without_a_statement_is_no_speaker(self) -> None:
        silent = found((ArticleName("person", "Ana Rojas", ("Ana Rojas",)), [span("Ana Rojas")]))
        assert compare_speakers(marked(), silent).tally == Tally(0, 0, 2)

    def test_an_organisation_that_states_something_is_no_speaker(self) -> None:
        body = found((ArticleName("organisation", "Senate", ("Senate",), speaks=True), [span("Senate")]))
        assert compare_speakers(marked(), body).tally == Tally(0, 0, 2)

    def test_a_role_counts_for_its_person_alone(self) -> None:
        office = ("the president of the Senate",)
        hers = found((ArticleName("person", "Ana Rojas", ("Ana Rojas",), office), [span("Ana Rojas")]))
        his = found((ArticleName("person", "Juan Soto", ("Juan Soto",), office), [span("Juan Soto")]))
        assert compare_roles(marked(), hers).tally == Tally(1, 0, 0)
        assert compare_roles(marked(), his).tally == Tally(0, 1, 1)


class TestStatements:
    def heard(self, *said: tuple[int, int, int]) -> Recognition:
        return Recognition(everything().names, everything().mentions, tuple(Statement(*s) for s in said))

    def test_all_found(self) -> None:
        assert compare_statements(marked(), everything(), 1.0).tally == Tally(2, 0, 0)

    def test_quotation_marks_at_the_ends_do_not_matter(self) -> None:
        assert compare_statements(marked(), self.heard((2, *span("We hope,"))), 1.0).tally == Tally(1, 0, 1)

    def test_longer_bounds_count_only_as_overlap(self) -> None:
        longer = self.heard((3, *span("Rojas. Soto thanked her.")), (2, *span("“We hope,”")))
        shorter = self.heard((3, *span("Soto thanked her")))
        assert compare_statements(marked(), longer, 1.0).tally == Tally(1, 1, 1)
        assert compare_statements(marked(), longer, 0.7).tally == Tally(2, 0, 0)
        assert compare_statements(marked(), longer, 0.8).tally == Tally(1, 1, 1)
        assert compare_statements(marked(), shorter, 1.0).tally == Tally(0, 1, 2)
        assert compare_statements(marked(), shorter, 0.8).tally == Tally(1, 0, 1)

    def test_the_wrong_speaker_is_no_hit(self) -> None:
        swapped = self.heard((3, *span("“We hope,”")))
        assert compare_statements(marked(), swapped, 0.8).tally == Tally(0, 1, 2)

    def test_one_find_answers_one_statement(self) -> None:
        twice = self.heard((2, *span("“We hope,”")), (2, *span("We hope")))
        assert compare_statements(marked(), twice, 0.8).tally == Tally(1, 1, 1)

    def test_a_title_line_is_not_judged(self) -> None:
        source = MARKED.replace(
            "headline: President of the Senate Ana Rojas met Juan Soto.", "title: Rojas hopes"
        )
        titled = marked(source.replace("---\n", "---\n[P:Rojas] hopes\n\n"))
        shift = len("Rojas hopes\n\n")
        in_title = Recognition(
            (ArticleName("person", "Rojas", ("Rojas",), speaks=True),),
            (Mention(0, 5, 0),),
            (Statement(0, 0, 11),),
        )
        beyond = Recognition(in_title.names, in_title.mentions, (Statement(0, shift, shift + 9),))
        assert compare_statements(titled, in_title, 0.8).tally == Tally(0, 0, 2)
        assert compare_statements(titled, beyond, 0.8).tally == Tally(0, 1, 2)

    def test_overlap_is_of_both_together(self) -> None:
        assert overlap((0, 10), (0, 10)) == 1.0
        assert overlap((0, 10), (5, 15)) == pytest.approx(1 / 3)
        assert overlap((0, 5), (5, 10)) == 0.0
        assert overlap((0, 5), (7, 10)) == 0.0


class TestLinks:
    golds = (
        marked(),
        parse(
            "country: Peru\ndate: 2024-05\nheadline: Rojas of the Senate\n---\n"
            "[P:Rojas|Luis Rojas] of the [O:Senate|Senate of Peru]\n",
            "02",
            "02",
        ),
    )
    founds = (
        everything(),
        Recognition(
            (ArticleName("person", "Rojas", ("Rojas",)), ArticleName("organisation", "Senate", ("Senate",))),
            (Mention(0, 5, 0), Mention(13, 19, 1)),
        ),
    )

    def test_all_right(self) -> None:
        measures, remarks = compare_links(self.golds, self.founds, ((0, 1, 2, 3), (4, 5)))
        assert [measures[kind] for kind in KINDS] == [Links(5, 5, 5), Links(2, 2, 2), Links(1, 1, 1)]
        assert remarks == ()

    def test_two_bodies_under_one_name_cost_precision(self) -> None:
        measures, remarks = compare_links(self.golds, self.founds, ((0, 1, 2, 3), (4, 1)))
        assert measures["organisation"] == Links(1.0, 2.0, 2)
        assert remarks == ("one name for several: organisation Senate of Chile; organisation Senate of Peru",)

    def test_two_people_under_one_name_cost_precision(self) -> None:
        # Ana Rojas, Rojas and (of Peru) Rojas in one: 2/3 + 2/3 + 1/3, beside both surfaces of Soto.
        measures, _ = compare_links(self.golds, self.founds, ((0, 1, 2, 3), (2, 5)))
        assert measures["person"].precision_sum == pytest.approx(2 / 3 + 2 / 3 + 1 / 3 + 2)
        assert measures["person"].recall_sum == 5

    def test_one_person_under_two_names_costs_recall(self) -> None:
        first = self.founds[0]
        split = Recognition(
            (*first.names, ArticleName("person", "Soto", ("Soto",))),
            tuple(
                Mention(m.start, m.end, 4 if (m.start, m.end) == span("Soto", "Rojas. ") else m.name)
                for m in first.mentions
            ),
        )
        measures, remarks = compare_links(self.golds[:1], (split,), ((0, 1, 2, 3, 4),))
        assert measures["person"].recall_sum == 2 + 0.5 + 0.5
        assert measures["person"].precision_sum == 4
        assert remarks == ("person Juan Soto falls into 2: Juan Soto; Soto",)


class TestTable:
    def test_a_row_for_every_measure(self) -> None:
        rows, lines = compare((marked(),), (everything(),), ((0, 1, 2, 3),), verbose=True)
        assert [label for label, _ in rows] == [
            *(
                "person",
                "organisation",
                "place",
                "all kinds",
                "speakers",
                "roles",
                "statements",
                "statements ≥ 0.8",
            ),
            *("links, person", "links, organisation", "links, place"),
        ]
        assert all(value.f1 == 1 for _, value in rows)
        assert lines == []
        assert table(rows)[5] == "| all kinds | 1.000 | 1.000 | 1.000 | 6 | 0 | 0 |"

    def test_verbose_lists_misses_and_spurious_finds(self) -> None:
        _, lines = compare((marked(),), (Recognition(),), ((),), verbose=True)
        assert "== 01-chile" in lines
        assert "  - place            ⟦Santiago⟧ – President of the Senate Ana R" in lines


class TestCommand:
    def test_it_prints_one_table_of_the_set_asked_for(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["--only", "seeds", "--verbose"])
        shown = capsys.readouterr().out
        assert "seeds: 5 articles" in shown
        assert "development:" not in shown
        assert shown.count("\n| ") == 12


class TestGold:
    def test_the_development_set_is_as_large_and_wide_as_promised(self) -> None:
        articles = read_development()
        assert len(articles) >= 70
        assert len({article.country for article in articles}) >= 35
        assert len({article.id.split("-")[0] for article in articles}) == len(articles)

    def test_articles_are_short_and_marked(self) -> None:
        for article in read_development():
            assert 80 <= len(article.text.split()) <= 350, article.id
            assert {mention.kind for mention in article.mentions} == set(KINDS), article.id

    def test_mentions_are_in_order_and_never_overlap(self) -> None:
        for article in (*read_development(), *read_seeds()):
            at = 0
            for mention in article.mentions:
                assert at <= mention.start < mention.end <= len(article.text), article.id
                at = mention.end

    def test_the_seeds_read_with_their_archive_names(self) -> None:
        seeds = read_seeds()
        assert [len(seed.mentions) for seed in seeds] == [48, 28, 36, 26, 35]
        assert all("Yerlan Koshanov" in seed.speakers for seed in seeds[:3])
