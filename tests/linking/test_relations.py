"""The six relations on small stories of several subjects, and what must not be linked."""

from dataclasses import replace

import pytest
from linking_case import CAST, count, framed, links, metres, relations, said

from tui.model import Cue, Quantity

FORWARD = said(
    "bilyk", "Ukrainian troops moved forward two kilometres near Lysa", places=("Lysa",),
    quantities=(metres("two kilometres", 2000, 2000),),
)  # fmt: skip


def test_denies_a_claim_of_progress() -> None:
    denial = said("russia", "Ukraine had made any progress near Lysa", cue="deny", places=("Lysa",))
    (link,) = links(FORWARD, denial)
    assert (link.from_, link.relation, link.to) == ("s1", "denies", "s0")
    texts = [reason.text for reason in link.reasons]
    assert "denial cue: denied" in texts
    assert "same place: Lysa" in texts
    assert "same day: 14 May" in texts


def test_denies_what_was_said_just_before() -> None:
    claim = said("bilyk", "The bridge at Lysa is ours", article="x", start=10)
    other = said("institute", "The bridge is old", article="x", start=60)
    denial = said("russia", "Ukraine's claims", article="x", start=120, cue="deny")
    assert ("s2", "denies", "s0") in relations(claim, other, denial)
    assert not any(to == "s1" for _, _, to in relations(claim, other, denial))


def test_denies_by_the_one_who_was_spoken_of() -> None:
    claim = said("pilot", "Skylane changed the dates on worn engine parts")
    answer = said("airline", "We have never changed a date on any engine part", "2024-05-15")
    assert relations(claim, answer) == [("s1", "denies", "s0")]


def test_a_budget_hole_is_denied() -> None:
    claim = said("auditor", "the government hid 40 million in the road fund")
    denial = said("minister", "the government had hidden any money in the road fund", cue="deny")
    assert relations(claim, denial) == [("s1", "denies", "s0")]


def test_contradicts_fled_and_regrouped() -> None:
    calm = said("ministry", "Russian units regrouped near Lysa", places=("Lysa",))
    harsh = said("bilyk", "Russian units fled in panic near Lysa", places=("Lysa",))
    (link,) = links(calm, harsh)
    assert link.relation == "contradicts"
    assert any("against" in reason.text for reason in link.reasons)


def test_contradicts_where_the_deficit_went() -> None:
    down = said("minister", "the deficit of the port authority fell last year")
    up = said("auditor", "the deficit of the port authority rose last year")
    assert relations(down, up) == [("s1", "contradicts", "s0")]


def test_contradicts_the_number_on_board() -> None:
    forty = said("airline", "48 people were on board the jet that crashed near Tolna",
                 quantities=(count("48 people", 48, "people"),), places=("Tolna",))  # fmt: skip
    sixty = said("pilot", "61 people were on board the jet that crashed near Tolna",
                 quantities=(count("61 people", 61, "people"),), places=("Tolna",))  # fmt: skip
    (link,) = links(forty, sixty)
    assert link.relation == "contradicts"
    assert "61 people against 48 people (count)" in [reason.text for reason in link.reasons]


def test_contradicts_inside_and_outside() -> None:
    one = said("airline", "the fire began inside the hangar at Tolna")
    other = said("pilot", "the fire began outside the hangar at Tolna")
    assert relations(one, other) == [("s1", "contradicts", "s0")]


def test_disputes_the_word() -> None:
    calm = said("ministry", "Russian units regrouped near Lysa", article="x")
    rout = said("novak", "what the ministry described, sadly, is a rout", article="x", start=90)
    assert ("s1", "disputes", "s0") in relations(calm, rout)


def test_disputes_an_adjustment_that_is_a_cut() -> None:
    soft = said("minister", "the government had adjusted pensions")
    hard = said("auditor", "That is not an adjustment, it is a cut", kind="direct")
    assert relations(soft, hard) == [("s1", "disputes", "s0")]


def test_corroborates_across_sides_before_one_side() -> None:
    ours = said("ukraine", "Ukrainian troops moved forward near Lysa", places=("Lysa",))
    theirs = said("novak", "the Ukrainians gained ground near Lysa", places=("Lysa",))
    found = links(FORWARD, ours, theirs)
    assert {link.relation for link in found} == {"corroborates"}
    best = max(found, key=lambda link: link.score)
    assert "s2" in {best.from_, best.to}
    assert any(reason.kind == "side" for reason in best.reasons)


def test_corroborates_with_the_same_figure_from_outside() -> None:
    outside = said("institute", "Ukrainian forces may have advanced 2km",
                   quantities=(metres("2km", 2000, 2000),))  # fmt: skip
    (link,) = links(FORWARD, outside)
    assert link.relation == "corroborates"
    assert "2km and two kilometres (length)" in [reason.text for reason in link.reasons]


def test_repeats_one_utterance_in_other_words() -> None:
    again = said("bilyk", "his troops had gone forward 2 km near the town", "2024-05-15",
                 quantities=(metres("2 km", 2000, 2000),))  # fmt: skip
    assert relations(FORWARD, again) == [("s1", "repeats", "s0")]


def test_repeats_a_quotation_given_to_somebody_else() -> None:
    one = said("residents", "Nobody here will sleep tonight", kind="direct")
    other = said("pilot", "Nobody here will sleep tonight.", kind="direct")
    assert relations(one, other) == [("s1", "repeats", "s0")]


def test_the_same_words_reported_of_two_people_are_two_voices() -> None:
    one = said("residents", "the hospital had run out of oxygen")
    other = said("institute", "the hospital had run out of oxygen")
    assert relations(one, other) == [("s1", "corroborates", "s0")]


def test_revises_a_figure_and_tells_the_scope() -> None:
    fourteen = said("pilot", "14 miners were trapped at Black Fell this week", "2024-05-14",
                    quantities=(count("14 miners", 14, "miners"),))  # fmt: skip
    eleven = said("pilot", "11 miners were trapped at Black Fell on Thursday", "2024-05-16",
                  quantities=(count("11 miners", 11, "miners"),))  # fmt: skip
    (link,) = links(fourteen, eleven)
    assert (link.from_, link.relation, link.to) == ("s1", "revises", "s0")
    texts = [reason.text for reason in link.reasons]
    assert "11 miners against 14 miners (count)" in texts
    assert "scope: this week, then on thursday; another period is not a reversal" in texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("bilyk", "Ukrainian troops advanced near Lysa"),
            ("ministry", "Russian troops advanced near Dolyna"),
        ),
        (
            ("novak", "Norvik fighters advanced in the city"),
            ("novak", "Russian army units withdrew"),
        ),
        (
            ("minister", "the deficit fell to a tenth of output"),
            ("minister", "the harbour bridge opens in June"),
        ),
        (
            ("pilot", "a coastguard ship sank off Cape Tarn"),
            ("auditor", "a trawler sank off the Brann islands"),
        ),
        (("auditor", "exports rose in March"), ("minister", "inflation fell in March")),
        (("auditor", "the tax on fuel would rise"), ("airline", "the tax on land would fall")),
    ],
)
def test_other_matters_are_not_linked(one: tuple[str, str], other: tuple[str, str]) -> None:
    places = {"Lysa", "Dolyna", "Cape Tarn", "Brann"}
    made = [
        said(who, words, places=tuple(p for p in places if p in words))
        for who, words in (one, other)
    ]
    assert relations(*made) == []


def test_square_kilometres_never_clash_with_kilometres() -> None:
    area = Quantity("five sq km", 5e6, 5e6, "m2", "area")
    other = said(
        "novak", "the Ukrainians freed five sq km near Lysa", places=("Lysa",), quantities=(area,)
    )
    found = links(FORWARD, other)
    assert not any(link.relation == "contradicts" for link in found)
    assert not any(reason.kind == "quantity" for link in found for reason in link.reasons)


def test_a_range_that_holds_the_other_is_consistent() -> None:
    up_to = said("novak", "Ukrainian troops moved forward up to 3 km near Lysa", places=("Lysa",),
                 quantities=(metres("up to 3 km", 0, 3000),))  # fmt: skip
    assert not any(link.relation == "contradicts" for link in links(FORWARD, up_to))


def test_the_same_words_of_other_days_are_other_events() -> None:
    one = said("airline", "3,000 homes lost power in the storm of 4 January", "2024-01-05",
               quantities=(count("3,000 homes", 3000, "homes"),))  # fmt: skip
    other = said("airline", "9,000 homes lost power in the storm of 18 February", "2024-02-19",
                 quantities=(count("9,000 homes", 9000, "homes"),))  # fmt: skip
    assert relations(one, other) == []


def test_long_ago_is_another_story() -> None:
    denial = said("russia", "Ukraine had made any progress near Lysa", "2024-07-20", cue="deny")
    assert relations(FORWARD, denial) == []


def test_statements_without_a_date_meet_inside_their_article() -> None:
    one = said("airline", "the fire began inside the hangar at Tolna", None, article="x")
    other = said("pilot", "the fire began outside the hangar at Tolna", None, article="x", start=80)
    (link,) = links(one, other)
    assert "same article" in [reason.text for reason in link.reasons]
    assert links(one, said("pilot", "the fire began outside the hangar at Tolna", None)) == ()


def test_one_denial_keeps_few_links_to_one_speaker() -> None:
    denial = said("russia", "Ukraine had made any progress near Lysa", cue="deny", places=("Lysa",))
    claims = [
        said("bilyk", f"Ukrainian troops advanced near Lysa past the {mark} mill", places=("Lysa",))
        for mark in ("old", "red", "tall", "burnt", "lower")
    ]
    found = [link for link in links(denial, *claims) if link.relation == "denies"]
    assert len(found) == 2


def test_a_worse_name_for_one_word_answers_only_who_used_it() -> None:
    rout = said("novak", "the regrouping near Lysa a rout", cue_text="calls", places=("Lysa",))
    regrouped = said("russia", "its troops regrouped near Lysa", places=("Lysa",))
    fled = said("ukraine", "Russian troops gave way near Lysa", places=("Lysa",))
    assert ("s1", "disputes", "s0") in relations(regrouped, rout)
    assert not [one for one in relations(fled, rout) if one[1] == "disputes"]


def test_who_is_kept_from_advancing_does_not_advance() -> None:
    (held,) = framed(said("bilyk", "Ukrainian units kept the Russians from advancing near Lysa"))
    assert any(event.negated for event in held.events if event.text == "advancing")


def test_a_silence_answers_nothing() -> None:
    claim = said("pilot", "Skylane did not respond to the fire alarm at Tolna")
    silence = replace(
        said("airline", "did not respond to questions on the fire alarm at Tolna"),
        hedge="did not respond",
        cue=Cue("did not respond", 0, 15, "say"),
    )
    assert links(claim, silence) == ()


def test_nobody_known_is_no_witness() -> None:
    found = links(FORWARD, said(None, "Ukrainian troops moved forward near Lysa", places=("Lysa",)))
    assert found == ()


def test_every_speaker_of_these_stories_is_known() -> None:
    assert all(speaker.id == key for key, speaker in CAST.items())


def test_what_one_says_of_its_own_is_not_another_s() -> None:
    mine = said("airline", "its director had not resigned over the fire")
    yours = said("institute", "its director had resigned over the fire")
    assert relations(mine, yours) == []


def test_who_speaks_of_himself_denies() -> None:
    claim = said("auditor", "the yard had dumped acid into the river Lenn", "2024-05-13")
    assert relations(claim, said("pilot", "We have not dumped acid into the river Lenn")) == [
        ("s1", "denies", "s0")
    ]


def test_a_place_is_one_where_any_statement_has_it_for_one() -> None:
    known = said("residents", "the market was open", places=("Tarn",))
    claim = said("minister", "the mine in Tarn was dry", "2024-05-14")
    other = said("auditor", "the mine in Tarn had never been dry", "2024-05-14", cue="deny")
    assert framed(known, claim, other)[1].places == {"tarn": "Tarn"}


def test_the_word_in_marks_is_the_one_that_is_disputed() -> None:
    first = said("minister", "they had escorted marchers from the square")
    answer = said("pilot", "the “escort” was in fact a beating")
    assert relations(first, answer) == [("s1", "disputes", "s0")]


def test_a_change_of_mind_is_a_revision() -> None:
    before = said("minister", "the stadium at Lenn would open on Saturday", "2024-05-12")
    after = said("minister", "the stadium at Lenn would not open on Saturday", "2024-05-14")
    assert [one for _, one, _ in relations(before, after)] == ["revises"]


def test_one_side_does_not_deny_itself() -> None:
    denial = said("russia", "Ukraine had made any progress near Lysa", cue="deny", places=("Lysa",))
    owned = said("ministry", "Ukrainian troops advanced near Lysa", places=("Lysa",))
    assert not [one for one in relations(owned, denial) if one[1] == "denies"]


def test_who_neither_confirms_nor_denies_answers_nothing() -> None:
    claim = said("bilyk", "Ukrainian troops advanced near Lysa", places=("Lysa",))
    silent = said(
        "russia", "the army neither confirmed nor denied the advance near Lysa", places=("Lysa",)
    )
    assert relations(claim, silent) == []


def test_a_statement_is_backed_by_the_few_that_back_it_best() -> None:
    words = "Ukrainian troops advanced near Lysa past the mill"
    who = ("bilyk", "novak", "institute", "residents", "ukraine", "auditor")
    found = relations(*(said(name, words, places=("Lysa",)) for name in who))
    backed = [end for from_, name, to in found if name == "corroborates" for end in (from_, to)]
    assert backed
    assert max(map(backed.count, backed)) <= 3


def test_a_denial_and_a_claim_in_many_articles_are_linked_once_for_each_report() -> None:
    claims = [
        said("bilyk", "Ukrainian troops advanced two kilometres near Lysa", places=("Lysa",))
        for _ in range(3)
    ]
    denials = [
        said("russia", "Ukraine had made any progress near Lysa", cue="deny", places=("Lysa",))
        for _ in range(3)
    ]
    found = relations(*claims, *denials)
    denied = [(one, other) for one, name, other in found if name == "denies"]
    assert {one for one, _ in denied} == {"s3", "s4", "s5"}
    assert {other for _, other in denied} == {"s0", "s1", "s2"}
    assert len(denied) < 9


def test_which_denies_only_what_stands_right_before_it() -> None:
    first = said("institute", "The kiln is cold", article="x", start=10)
    claim = said("pilot", "the airline hid its ledger", article="x", start=60)
    behind = 60 + len("the airline hid its ledger") + 2
    denial = said("airline", "which", article="x", start=behind, cue="deny")
    assert relations(first, claim, denial) == [("s2", "denies", "s1")]


@pytest.mark.parametrize(
    ("words", "denied"), [("They all lie", False), ("They are lies", True), ("That is a lie", True)]
)
def test_who_calls_everybody_a_liar_denies_nothing(words: str, denied: bool) -> None:
    claim = said("institute", "The kiln is cold", article="x", start=10)
    assert bool(relations(claim, said("pilot", words, article="x", start=60))) == denied
