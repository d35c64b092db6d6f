"""How speakers stand to one another, and how they are named."""

from factories import dispute, make_link, make_speaker, make_statement

from tui.browsing.contest import Contest
from tui.browsing.standing import Named, Towards, named, towards
from tui.model import Mention


def test_whom_a_speaker_opposes_and_agrees_with_most() -> None:
    mine = [make_statement(f"m{n}", speaker="me") for n in range(3)]
    others = [make_statement(f"o{n}", speaker=who) for n, who in enumerate(("foe", "foe", "ally"))]
    own = make_statement("late", speaker="me")
    nobody = make_statement("rumour", speaker=None)
    links = [
        make_link("m0", "o0", "denies"),
        make_link("o1", "m1", "disputes"),
        make_link("m2", "o2", "contradicts"),
        make_link("o2", "m0", "corroborates"),
        make_link("m0", "o1", "repeats"),
        make_link("m0", "late", "contradicts"),
        make_link("m1", "rumour", "denies"),
        make_link("m1", "elsewhere", "denies"),
    ]
    everything = [*mine, *others, own, nobody]
    by_id = {one.id: one for one in everything}
    opposes, agrees = towards([*mine, own], Contest(links, everything), by_id)
    assert opposes == (Towards("foe", 2), Towards("ally", 1))
    assert agrees == (Towards("ally", 1),)
    assert towards([*mine, own], Contest(links, everything), by_id, most=1)[0] == opposes[:1]


def test_names_are_counted_where_the_articles_have_them() -> None:
    speaker = make_speaker("k", "Yevhen Osyka", aliases=("Osika", "the dam keeper"))
    said = [
        make_statement(f"s{n}", speaker="k", mention=Mention(text, 0, len(text)))
        for n, text in enumerate(("Osika", "he", "OSIKA", "Yevhen Osyka"))
    ]
    silent = make_statement("s9", speaker="k", mention=None)
    assert named(speaker, [*said, silent]) == (
        Named("Osika", 2, "s0"),
        Named("Yevhen Osyka", 1, "s3"),
    )


def test_both_hold_on_the_invented_dispute() -> None:
    snapshot = dispute()
    contest = Contest(snapshot.links, snapshot.statements)
    by_id = {one.id: one for one in snapshot.statements}
    theirs = [one for one in snapshot.statements if one.speaker == "northern-power"]
    opposes, _ = towards(theirs, contest, by_id)
    assert {one.speaker for one in opposes} <= set(snapshot.speakers)
    assert sum(one.answers for one in opposes) == sum(contest.opponents(one.id) for one in theirs)
