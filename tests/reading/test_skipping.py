import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.skipping import not_article


def skipped(text: str) -> list[str]:
    return [text[start:end] for start, end in not_article(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Related Articles",
        "RELATED POSTS:",
        "Read more",
        "Read more: The bridge that never opened",
        "Also Read | Council votes on tolls",
        "See also: How the vote went",
        "Leave a Comment",
        "Leave a Reply Cancel reply",
        "12 Comments",
        "Your email address will not be published. *",
        "Save my name, email, and website in this browser for next time.",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email",
        "Share: Facebook | X",
        "Advertisement",
        "Continue reading below",
        "Sign up for our newsletter and never miss a story.",
        "Subscribe to our newsletter",
        "We use cookies to make this site work. Read our policy.",
        "This site uses Akismet to reduce spam.",
        "© 2023 Sample Desk. All rights reserved.",
        "Photo: Ann Lee",
        "Image credit: Sample Pictures",
        "(Reporting by Ann Lee; Editing by Bo Roe)",
        "Reporting by Ann Lee in Oslo; editing by Bo Roe.",
        "(With information from dpa)",
        "Ann Lee in Oslo contributed to this report.",
        "This is a developing story.",
        "More details to follow…",
    ],
)
def test_lines_that_are_not_article(line: str) -> None:
    text = f"The mayor spoke on Friday.\n\n{line}\n\nShe said the bridge would stay open."
    assert skipped(text) == [line]


@pytest.mark.parametrize(
    "prose",
    [
        "Read more than the headline, the mayor told reporters.",
        "Share prices fell, and comments from the bank did not help.",
        "The group asked readers to subscribe to its channel on Telegram.",
        "“Share this,” the message said.",
        "“Sign up for our newsletter,” he joked.",
        "Related articles had been deleted, the ministry said.",
        "Facebook and Twitter said they had removed the posts.",
        "Reporting by local media has shown that the dam was weak.",
        "He leads the Institute for River Studies (IRS).",
        "OSLO (Reuters) - The bridge is closed.",
        "The police named the agency (Reuters) in their statement.",
        "We use cookies as a reward, the trainer said of her dogs."[3:],
        "A message from the king was read out in the square.",
        "Dear readers of the old paper gathered at its door.",
        "Comments by the mayor drew laughter.",
        "Tags on the trees show which will be cut.",
        "Her photo: gone. Her name: gone too.",
        "The company said it had contributed to this report of the council, and left.",
    ],
)
def test_prose_that_speaks_of_such_things_stays(prose: str) -> None:
    assert skipped(f"The mayor spoke on Friday.\n\n{prose}\n\nMore was to come.") == []


@pytest.mark.parametrize(
    ("line", "glued"),
    [
        ("The dam held, he said. Related Posts", "Related Posts"),
        ("“The dam held.” Read More Leave a Reply", "Read More Leave a Reply"),
        ("The dam after the flood. (REUTERS) (PRESS OFFICE/)", "(REUTERS) (PRESS OFFICE/)"),
        ("The dam after the flood. (AP Photo/Ann Lee)", "(AP Photo/Ann Lee)"),
    ],
)
def test_what_is_glued_to_a_paragraph_is_taken_off_its_end(line: str, glued: str) -> None:
    assert skipped(f"Before.\n{line}\nAfter.") == [glued]


APPEAL = """A Message from the Sample Desk:
Dear readers,
Our newsroom has lost a third of its people this year.
We go on, and your support is what keeps the lights on.
Remind me later."""


def test_an_appeal_is_skipped_to_its_button() -> None:
    assert skipped(f"The mayor spoke.\n{APPEAL}\nThe council will meet.") == [APPEAL]


def test_an_appeal_without_a_button_ends_with_its_last_word_of_appeal() -> None:
    appeal = APPEAL.removesuffix("\nRemind me later.")
    assert skipped(f"The mayor spoke.\n{appeal}\nThe council will meet.") == [appeal]


def test_a_greeting_from_the_blog_is_skipped() -> None:
    greeting = "Hello, dear readers! Welcome to the blog. I invite you to stay a while."
    assert skipped(f"The mayor spoke.\n\n{greeting}\n\nThe end.") == [greeting]


def test_an_open_letter_to_readers_is_an_article() -> None:
    assert skipped("Dear readers,\nThe bridge is closed.\nWe asked the mayor why.") == []


def test_neighbours_become_one_span() -> None:
    assert skipped("The end.\n\nRelated Post\n\nLeave a Reply\n\n") == [
        "Related Post\n\nLeave a Reply"
    ]


def test_known_spans_are_kept_and_not_searched() -> None:
    text = "---\nRelated Post\n---\nThe mayor spoke."
    assert not_article(text, [(0, 20)]) == ((0, 20),)


PIECES = st.sampled_from(
    [
        "Related Post",
        "Dear readers,",
        "support us",
        "donate",
        "(AP)",
        ". ",
        "Word",
        "\n",
        "\r\n",
        "“",
    ]
)


@given(st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join))
@settings(deadline=None, max_examples=100)
def test_spans_are_sorted_disjoint_and_within_the_text(text: str) -> None:
    spans = not_article(text)
    offsets = [0, *(offset for span in spans for offset in span), len(text)]
    assert offsets == sorted(offsets)
    for start, end in spans:
        assert text[start:end] == text[start:end].strip() != ""


@pytest.mark.parametrize(
    "piece",
    ["Read More ", "(a) ", ". ", "share facebook ", "Dear readers,\nsupport us donate\n", "- \n"],
)
def test_a_hostile_text_takes_no_longer_than_its_length_allows(piece: str) -> None:
    began = time.process_time()
    not_article(piece * (200_000 // len(piece)))
    assert time.process_time() - began < 2
