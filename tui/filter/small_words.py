"""Words of a question that alone mean no name: `what did speaker koshanov say on water`."""

SAYING = frozenset(
    "say said says saying tell told tells telling speak speaks spoke spoken speaking talk talks "
    "talked talking".split()
)
# What somebody has said, as a noun: `statements by koshanov`.
STATEMENTS = frozenset("statement statements remark remarks comment comments speech speeches quotes".split())
# A topic stands behind these.
TOPIC_WORDS = frozenset("about concerning on regarding".split())
EITHER_WORD = "or"
NEGATIONS = frozenset("except excluding nor not without".split())
SMALL_WORDS = (
    SAYING
    | TOPIC_WORDS
    | NEGATIONS
    | frozenset(
        "a after also an and are as at before between but by can could did do does during either for "
        "from had has have her his how i if in into is it its me meet meets met neither of or that "
        "the their there these this those to until was we were what when where which while whom whose "
        "why with would".split()
    )
)
# Words that a name of a person may begin with, or its initials: `an be`, `to lam`.
BEGIN_NAMES = frozenset({"a", "an", "do", "to"})

TITLES = frozenset(
    "ambassador amb baroness chair chairman chairperson chairwoman chancellor chief commissioner "
    "congressman congresswoman count dame deputy doctor dr excellency gov governor hon honorable "
    "honourable king lady lord mayor miss minister mister mp mr mrs ms mx pm pope premier "
    "president prime prince princess prof professor queen rapporteur rep representative sen "
    "senator secretary sheikh sir speaker vice".split()
)
# A shorter title begins too many words of names to belong to them.
_SHORTEST_BEGUN_TITLE = 5

# Beside a name these say nothing, `the OSCE delegation`; else they are what is asked about.
COMPANIES = frozenset("delegation delegations".split())
# What may stand between a company and its name.
OF_COMPANIES = frozenset("by from of".split())

# What a question asks for, and how.
ASKING = (
    STATEMENTS
    | COMPANIES
    | frozenset(
        "all any anyone anything article articles both came come comes did everything find gave give "
        "given gives happen happened happens held hold holds list made make makes many mention mentioned "
        "mentioning mentions much name named names naming news please report reports show some somebody "
        "someone something stories story took who".split()
    )
)
WEAK_WORDS = SMALL_WORDS | TITLES | ASKING


def may_be_begun(word: str) -> bool:
    """Whether a word of a question may also be the beginning of a name's: a long title, as `speaker`."""
    return word in TITLES and len(word) >= _SHORTEST_BEGUN_TITLE
