import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.commands.arguments import COMMANDS, BadUsage, read_arguments


def test_no_word_is_the_browser_on_the_seeds() -> None:
    arguments = read_arguments([])
    assert (arguments.command, arguments.archives, arguments.filter) == ("browse", [], "")
    assert arguments.store
    assert not arguments.ascii


def test_a_first_word_that_is_no_command_is_an_archive() -> None:
    arguments = read_arguments(["news", "list"])
    assert (arguments.command, arguments.archives) == ("browse", ["news", "list"])


def test_a_command_may_follow_options_and_options_may_follow_archives() -> None:
    arguments = read_arguments(["--no-store", "-f", "kosh", "list", "news", "--json"])
    assert (arguments.command, arguments.archives, arguments.filter) == ("list", ["news"], "kosh")
    assert arguments.json
    assert not arguments.store


def test_after_two_dashes_every_word_is_an_archive() -> None:
    arguments = read_arguments(["--", "list", "-f"])
    assert (arguments.command, arguments.archives) == ("browse", ["list", "-f"])


@pytest.mark.parametrize("value", ["-at:geneva", "--json", "-", "--", "-f", ""])
def test_a_filter_or_query_takes_the_next_word_whatever_it_begins_with(value: str) -> None:
    assert read_arguments(["list", "-f", value]).filter == value
    assert read_arguments(["list", "--filter", value]).filter == value
    assert read_arguments(["names", "-q", value]).query == value


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("geneva", "almaty", "geneva almaty"),
        ('text:"green', "-at:geneva", 'text:"green" -at:geneva'),
        ("geneva|", "|vienna", "geneva vienna"),
        ("", "2025", "2025"),
    ],
)
def test_of_several_filters_all_must_fit(one: str, other: str, both: str) -> None:
    assert read_arguments(["-f", one, "news", f"--filter={other}"]).filter == both


def test_a_value_may_stick_to_its_option() -> None:
    assert read_arguments(["list", "-fkosh"]).filter == "kosh"
    assert read_arguments(["list", "--filter=a=b"]).filter == "a=b"
    assert read_arguments(["--theme=gruvbox"]).theme == "gruvbox"


def test_a_kind_may_be_written_in_any_case() -> None:
    assert read_arguments(["names", "--kind", "Person"]).kind == "person"
    assert read_arguments(["names", "--kind=PLACE"]).kind == "place"


def test_show_takes_its_id_before_the_archives() -> None:
    arguments = read_arguments(["show", "2025/an-id", "news", "more"])
    assert (arguments.id, arguments.archives) == ("2025/an-id", ["news", "more"])


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("option", ["--no-store", "--theme=nord", "--ascii", "--version", "--help"])
def test_these_options_go_with_every_command(command: str, option: str) -> None:
    assert read_arguments([*command.split(), "an-id", option]).command == (command or "browse")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--json"], "the browser has no option --json"),
        (["export", "--json"], "export has no option --json"),
        (["check", "-f", "x"], "check has no option --filter"),
        (["list", "-q", "x"], "list has no option --query"),
        (["list", "--jsno"], "there is no option --jsno"),
        (["list", "-x"], "there is no option -x"),
        (["list", "-f"], "-f wants a value"),
        (["list", "--json=yes"], "--json takes no value"),
        (["show"], "show wants the ID"),
        (["show", "--json"], "show wants the ID"),
        (["names", "--kind", "people"], "--kind is person, organisation or place"),
        (["list", "--theme", "foo"], "there is no theme 'foo'; there are parlbrowse-dark, .*, tokyo-night"),
        (["--theme="], "there is no theme ''"),
    ],
)
def test_what_the_contract_does_not_hold_is_bad_usage(words: list[str], complaint: str) -> None:
    with pytest.raises(BadUsage, match=complaint):
        read_arguments(words)


def test_help_and_version_forgive_what_is_missing() -> None:
    assert read_arguments(["show", "--help"]).help
    assert read_arguments(["show", "--version"]).version


@given(
    st.lists(
        st.one_of(st.text(), st.sampled_from(["-f", "-q", "--json", "--", "-", "show", "names", "--kind="]))
    )
)
def test_any_words_are_either_read_or_bad_usage(words: list[str]) -> None:
    try:
        arguments = read_arguments(words)
    except BadUsage:
        return
    assert arguments.command in ("browse", *COMMANDS)
    assert set(arguments.archives) <= set(words)
