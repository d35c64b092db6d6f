"""What happened, at which end of which scale, to whom."""

import pytest
from linking_case import framed, said

from tui.linking.frames import Frame


def _frame(words: str, who: str = "bilyk", **more: object) -> Frame:
    # The second statement makes Ukraine and Russia rivals.
    return framed(said(who, words, **more), said("russia", "Ukraine is losing the war"))[0]  # type: ignore[arg-type]


def _events(frame: Frame) -> set[tuple[str, int, str | None]]:
    return {(event.scale.name, event.pole, event.agent) for event in frame.events}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Ukrainian soldiers moved forward along the river", ("headway", 1, "Ukraine")),
        ("the Russians fell back from the ridge", ("headway", -1, "Russia")),
        ("Russian units were pushed back near the mill", ("headway", -1, "Russia")),
        ("the village was retaken by Ukrainian infantry", ("headway", 1, "Ukraine")),
        ("Russia has made no progress at all", ("headway", -1, "Russia")),
        ("Russian forces gave up no position", ("hold", 1, "Russia")),
        ("we are holding the line", ("hold", 1, "Ukraine")),
        ("the enemy fled in disarray", ("order", -1, "Russia")),
        ("the enemy advanced and then withdrew", ("headway", -1, "Russia")),
        ("taxes will rise in autumn", ("level", 1, "~tax")),
        (
            "the pilots never ignored a warning and were aware of the storm",
            ("maintenance", 1, "~pilot"),
        ),
    ],
)
def test_what_happened_to_whom(words: str, event: tuple[str, int, str | None]) -> None:
    assert event in _events(_frame(words))


@pytest.mark.parametrize(
    "words",
    [
        "they threatened to withdraw from the ridge",
        "the line would hold if the Russians withdrew",
        "please do not give up the position",
        "despite the army's claim to have held firm",
        "in what the mayor called a rout",
    ],
)
def test_what_is_only_wished_feared_or_told_by_others_is_not_real(words: str) -> None:
    events = _frame(words).events
    assert events
    assert not any(event.real for event in events if event.text != "hold")


def test_a_denial_turns_its_events_round() -> None:
    frame = _frame("Ukraine had made any progress", "russia", cue="deny")
    assert ("headway", -1, "Ukraine") in _events(frame)
    assert frame.denial == "denied"


def test_a_loss_denied_without_a_name_is_the_deniers_own() -> None:
    frame = _frame("reports of lost ground are untrue", "russia")
    assert ("headway", 1, "Russia") in _events(frame)


def test_what_follows_on_says_is_no_longer_denied() -> None:
    frame = _frame("any Ukrainian advance, says its troops regrouped", "russia", cue="deny")
    assert ("order", 1) in {(event.scale.name, event.pole) for event in frame.events}


def test_who_neither_confirms_nor_denies_does_not_deny() -> None:
    assert _frame("the office neither confirmed nor denied the gains").denial is None


def test_dismissing_as_is_a_quarrel_about_words() -> None:
    frame = _frame("as a stunt", cue="deny", cue_text="dismissed")
    assert (frame.denial, frame.wording) == (None, "dismissed")


def test_our_troops_of_a_body_that_belongs_to_a_state_may_be_either() -> None:
    assert ("hold", -1, None) in {
        (e.scale.name, e.pole, e.agent if e.agent and e.agent[0] != "~" else None)
        for e in _frame("our flanks are crumbling", "novak").events
    }


def test_sides_are_one_term_however_they_are_named() -> None:
    kyiv, ukrainian = framed(
        said("russia", "Kyiv keeps silent on tariffs"), said("russia", "Ukrainian tariffs stay")
    )
    assert "@Ukraine" in kyiv.terms & ukrainian.terms


def test_a_claim_is_somebodys() -> None:
    frame = _frame("the Russian Defence Ministry's latest claims", "novak", cue="deny")
    assert frame.claimants == {"ministry"} or frame.claimants == {"Russia", "ministry"}
    assert frame.points
