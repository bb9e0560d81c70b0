"""Whole findings: rule, severity and message, word by word, and the figures that they name in their order."""

from datetime import date

import pytest

from discrepancy import Document, Finding, Options, Report, check, scan
from discrepancy.alignment.comparison import threshold

Article = tuple[str, str] | tuple[str, str, date]
Told = tuple[str, str, str]
MONDAY, TUESDAY, WEDNESDAY = date(2031, 3, 3), date(2031, 3, 4), date(2031, 3, 5)


def documents(articles: tuple[Article, ...]) -> list[Document]:
    return [
        Document(id=outlet.lower(), text=text, publisher=outlet, published=day[0] if day else None)
        for text, outlet, *day in articles
    ]


def told(finding: Finding) -> Told:
    return finding.code, finding.severity, finding.message


def figures(report: Report, finding: Finding) -> list[str]:
    words = {one.id: f"{one.document}: {one.quantity.text}" for one in report.assertions}
    return [words[one] for one in finding.assertions]


FIRE = "{} people were killed in the Tolm fire."
SCANNED: list[tuple[str, tuple[Article, ...], Told, list[str]]] = [
    (
        "two figures, the lower first where as many give either",
        ((FIRE.format("Nine"), "Post"), ("Six people were killed in the Tolm fire, the mayor said.", "Herald")),
        ("C201", "high", "person killed by fire: 6 (the mayor, in Herald) or 9 (Post)"),
        ["herald: Six", "post: Nine"],
    ),
    (
        "the figure that most print first; a speaker once, and every outlet beside it",
        (
            ("Six people were killed in the Tolm fire, the mayor said.", "Post"),
            ("Nine people were killed in the Tolm fire, police said.", "Herald"),
            ("Nine people were killed in the Tolm fire, police said. Four were hurt.", "Star"),
        ),
        ("C201", "high", "person killed by fire: 9 (police, in Herald and Star) or 6 (the mayor, in Post)"),
        ["herald: Nine", "star: Nine", "post: Six"],
    ),
    (
        "outlets beyond three are counted",
        (*((FIRE.format("Six"), outlet) for outlet in ("A", "B", "C", "D", "E")), (FIRE.format("Nine"), "F")),
        ("C201", "high", "person killed by fire: 6 (A, B, C and 2 more) or 9 (F)"),
        ["a: Six", "b: Six", "c: Six", "d: Six", "e: Six", "f: Nine"],
    ),
    (
        "a sum that one text gives only in parts is quoted beside its outlet",
        (
            ("Four soldiers and two civilians were killed by a mine near Tolm.", "Post"),
            ("Nine people were killed by a mine near Tolm.", "Herald"),
            ("Six people were killed by a mine near Tolm.", "Star"),
        ),
        (
            "C201",
            "high",
            'person killed by mine: 6 ("Four soldiers and two civilians", in Post; Star) or 9 (Herald)',
        ),
        ["post: Four soldiers and two civilians", "star: Six", "herald: Nine"],
    ),
    (
        "one speaker with two figures of three is named with both",
        (
            ("Six people were killed in the Tolm fire, Mayor Roe said.", "Post"),
            ("Nine people were killed in the Tolm fire, Mayor Ada Roe said.", "Herald"),
            ("Twelve people were killed in the Tolm fire, police said.", "Star"),
        ),
        (
            "C201",
            "high",
            "person killed by fire: 6 (Mayor Roe, in Post) or 9 (Mayor Ada Roe, in Herald) or 12 (police, in Star); "
            "6 and 9 are quoted from Mayor Ada Roe",
        ),
        ["post: Six", "herald: Nine", "star: Twelve"],
    ),
    (
        "measures are told as they are written; what differs by less than a tenth is of low severity",
        (
            ("The bridge at Tolm is 320 metres long.", "Post"),
            ("The bridge at Tolm is 340 metres long.", "Herald"),
        ),
        ("C201", "low", "bridge length in Tolm: 320 metres (Post) or 340 metres (Herald)"),
        ["post: 320 metres", "herald: 340 metres"],
    ),
    (
        "by more than a tenth of medium, in whatever units",
        (
            ("The bridge at Tolm is 320 metres long.", "Post"),
            ("The bridge at Tolm is 1,300 feet long.", "Herald"),
        ),
        ("C201", "medium", "bridge length in Tolm: 320 metres (Post) or 1,300 feet (Herald)"),
        ["post: 320 metres", "herald: 1,300 feet"],
    ),
    (
        "by half or more of high",
        (
            ("The mill at Tolm cost $4.5 million.", "Post"),
            ("The mill at Tolm cost $9 million.", "Herald"),
            ("The mill at Tolm cost 9m dollars.", "Star"),
        ),
        ("C201", "high", "mill price in Tolm: $9 million (Herald; Star) or $4.5 million (Post)"),
        ["herald: $9 million", "star: 9m dollars", "post: $4.5 million"],
    ),
    (
        "hedges are told, and a bound that is broken has a rule of its own",
        ((FIRE.format("At least 52"), "Post"), (FIRE.format("45"), "Herald")),
        ("C202", "high", "person killed by fire: 45 (Herald) or At least 52 (Post)"),
        ["herald: 45", "post: At least 52"],
    ),
    (
        "the headline and the text of one article",
        (("Tolm fire kills 12\n\nEleven people died in the fire at Tolm.", "Post"),),
        ("A503", "high", "person killed by fire: 11 (Post) or 12 (Post)"),
        ["post: Eleven", "post: 12"],
    ),
    (
        "an update in the order of the days",
        (
            (FIRE.format("40"), "Echo", WEDNESDAY),
            (FIRE.format("20"), "Post", MONDAY),
            (FIRE.format("32"), "Herald", TUESDAY),
        ),
        (
            "U601",
            "high",
            "person killed by fire: 20 (Post, 2031-03-03), then 32 (Herald, 2031-03-04), then 40 (Echo, 2031-03-05)",
        ),
        ["post: 20", "herald: 32", "echo: 40"],
    ),
    (
        "an update by its words; the days are told where they are known",
        (
            ("Officials lowered the toll of the Tolm fire to 15 people killed.", "Post", TUESDAY),
            (FIRE.format("20"), "Herald"),
        ),
        (
            "U602",
            "high",
            "person killed by fire: 20 (Herald), then 15 (Post, 2031-03-04); the newer figure is lower",
        ),
        ["herald: 20", "post: 15"],
    ),
    (
        "what is told as an earlier count stands first, though it is higher",
        (
            ("Officials initially said 32 people were killed in the Tolm fire.", "Post"),
            ("The Tolm fire killed 20 people, officials said.", "Herald"),
        ),
        (
            "U602",
            "high",
            "person killed by fire: 32 (Officials, in Post), then 20 (officials, in Herald); the newer figure is lower",
        ),
        ["post: 32", "herald: 20"],
    ),
    (
        "a later figure that is lower is no update of what only rises",
        ((FIRE.format("Nine"), "Post", MONDAY), (FIRE.format("Six"), "Herald", TUESDAY)),
        (
            "C201",
            "high",
            "person killed by fire: 6 (Herald) or 9 (Post); the later article has the lower figure",
        ),
        ["herald: Six", "post: Nine"],
    ),
    (
        "one figure of people who cannot be the same",
        (
            ("Four soldiers were killed by a mine near Tolm.", "Post"),
            ("Four policemen were killed by a mine near Tolm.", "Herald"),
        ),
        ("S401", "high", "killed: Four policemen (Herald) or Four soldiers (Post)"),
        ["herald: Four", "post: Four"],
    ),
    (
        "of which the one that more print stands first, and what is no harm to people is of medium severity",
        (
            ("Four soldiers were arrested at the port of Tolm.", "Post"),
            ("Four soldiers were arrested at the port of Tolm.", "Star"),
            ("Four policemen were arrested at the port of Tolm.", "Herald"),
        ),
        ("S401", "medium", "arrested: Four soldiers (Post and Star) or Four policemen (Herald)"),
        ["post: Four", "star: Four", "herald: Four"],
    ),
]


@pytest.mark.parametrize(
    ("articles", "expected", "names"), [row[1:] for row in SCANNED], ids=[row[0] for row in SCANNED]
)
def test_what_is_told_of_articles(articles: tuple[Article, ...], expected: Told, names: list[str]) -> None:
    report = scan(documents(articles))
    (finding,) = report.findings
    assert told(finding) == expected
    assert figures(report, finding) == names


@pytest.mark.parametrize(("number", "more"), [(3, ""), (4, "; 1 more"), (5, "; 2 more")])
def test_speakers_beyond_three_are_counted(number: int, more: str) -> None:
    articles: tuple[Article, ...] = (
        ("The mayor said six people were killed when fire swept a mill at Tolm.", "A"),
        ("A blaze at the Tolm mill killed six people, according to police.", "B"),
        ("Six people were killed by the mill fire in Tolm, a hospital told reporters.", "C"),
        ("At Tolm a fire killed six people on Monday, the fire chief said.", "D"),
        ("A ministry put the number of people killed in the Tolm fire at six.", "E"),
    )
    nine = ("Residents said nine people were killed in the Tolm fire.", "F")
    (finding,) = scan(documents((*articles[:number], nine))).findings
    six, _, other = finding.message.partition(" or ")
    assert (six.count(", in "), six.partition(", in ")[0].rpartition("(")[0]) == (3, "person killed by fire: 6 ")
    assert six.endswith(f"{more})")
    assert six.count(";") == 2 + bool(more)
    assert other == "9 (Residents, in F)"


SIX_ORLAT = ("Orlat said six people were killed by mines on the road to Tolm.", "Post")
ELEVEN = ("The defence ministry said 11 people were killed by mines on the road to Tolm.", "Herald")
MILL = ("The mayor said 12 people died when the grain mill at Orl burned down.", "Post")
NOTHING = ("Nothing was said of any number.", "Post")
UNSUPPORTED = "; no source gives such a figure"
CHECKED: list[tuple[str, str, tuple[Article, ...], list[Told], list[str]]] = [
    (
        "borne out: by whom and where",
        "Twelve people died when the grain mill at Orl burned down.",
        (MILL,),
        [("D709", "low", "supported: Twelve people; as in 12 people (The mayor, in Post)")],
        ["draft: Twelve", "post: 12"],
    ),
    (
        "borne out by a sum that is given in parts",
        "Six people were killed by a mine near Tolm.",
        (("Four soldiers and two civilians were killed by a mine near Tolm.", "Post"),),
        [
            (
                "D709",
                "low",
                "supported: Six people; as in Four soldiers and two civilians "
                '("Four soldiers and two civilians", in Post)',
            )
        ],
        ["draft: Six", "post: Four soldiers and two civilians"],
    ),
    (
        "contradicted by one figure, once for all who print it",
        "Eleven people died when the grain mill at Orl burned down.",
        (MILL, (MILL[0] + " Three cows died.", "Herald")),
        [("D701", "high", "contradicted: Eleven people; the sources say 12 people (The mayor, in Herald and Post)")],
        ["draft: Eleven", "herald: 12", "post: 12"],
    ),
    (
        "contradicted by two, the lower first",
        "Eight people were killed by mines on the road to Tolm.",
        (ELEVEN, SIX_ORLAT),
        [
            (
                "D701",
                "high",
                "contradicted: Eight people; the sources say six people (Orlat, in Post) "
                "or 11 people (The defence ministry, in Herald)",
            )
        ],
        ["draft: Eight", "post: six", "herald: 11"],
    ),
    (
        "or the one that more give",
        "Eight people were killed by mines on the road to Tolm.",
        (ELEVEN, SIX_ORLAT, (ELEVEN[0] + " It rained.", "Star")),
        [
            (
                "D701",
                "high",
                "contradicted: Eight people; the sources say 11 people (The defence ministry, in Herald and Star) "
                "or six people (Orlat, in Post)",
            )
        ],
        ["draft: Eight", "herald: 11", "star: 11", "post: six"],
    ),
    (
        "contradicted in what harms nobody, by how far apart they are",
        "The bridge at Tolm is 300 metres long.",
        (("The bridge at Tolm is 340 metres long.", "Post"),),
        [("D701", "medium", "contradicted: 300 metres bridge; the sources say 340 metres bridge (Post)")],
        ["draft: 300 metres", "post: 340 metres"],
    ),
    (
        "disputed: the draft's own figure stands among the sources'",
        "Six people were killed by mines on the road to Tolm.",
        (SIX_ORLAT, ELEVEN),
        [
            (
                "D702",
                "high",
                "disputed: Six people; the sources differ: six people (Orlat, in Post) "
                "or 11 people (The defence ministry, in Herald)",
            )
        ],
        ["draft: Six", "post: six", "herald: 11"],
    ),
    (
        "the headline against the text, and neither in any source",
        "Mill fire kills 12\n\nEleven people died when a grain mill at Orl burned down.\n\nIt was an old mill.",
        (NOTHING,),
        [
            ("D703", "high", "inconsistent: 12; the draft also says Eleven people (draft)"),
            ("D708", "high", f"unsupported: 12{UNSUPPORTED}"),
            ("D708", "high", f"unsupported: Eleven people{UNSUPPORTED}"),
        ],
        ["draft: 12", "draft: Eleven"],
    ),
    (
        "stale: with the days of the sources",
        FIRE.format("20"),
        ((FIRE.format("20"), "Post", MONDAY), (FIRE.format("32"), "Herald", TUESDAY)),
        [
            (
                "D704",
                "high",
                "stale: 20 people; later sources say 20 people (Post, 2031-03-03) or 32 people (Herald, 2031-03-04)",
            )
        ],
        ["draft: 20", "post: 20", "herald: 32"],
    ),
    (
        "a dropped hedge is quoted",
        "40 people died when the ferry sank off the cape.",
        (("At least 40 people died when the ferry sank off the cape.", "Post"),),
        [("D705", "medium", "hedge dropped: 40 people; the sources say At least 40 people (Post)")],
        ["draft: 40", "post: At least 40"],
    ),
    (
        "others are counted",
        "Six soldiers were killed by a mine near Tolm.",
        (("Six people were killed by a mine near Tolm.", "Post"),),
        [("D706", "medium", "subject changed: Six soldiers; the sources say Six people (Post)")],
        ["draft: Six", "post: Six"],
    ),
    (
        "or something else is said of them, and both words are told",
        "Twelve people were injured when the grain mill at Orl burned down.",
        (MILL,),
        [
            (
                "D706",
                "medium",
                "subject changed: Twelve people wounded; the sources say killed: 12 people (The mayor, in Post)",
            )
        ],
        ["draft: Twelve", "post: 12"],
    ),
    (
        "of two of whom something else is said it tells something that a source has the figure",
        "Two people were injured when the grain mill at Orl burned down.",
        (("The mayor said two people died when the grain mill at Orl burned down.", "Post"),),
        [
            (
                "D706",
                "medium",
                "subject changed: Two people wounded; the sources say killed: two people (The mayor, in Post)",
            )
        ],
        ["draft: Two", "post: two"],
    ),
    (
        "of one nothing",
        "One person was injured when the grain mill at Orl burned down.",
        (("The mayor said one person died when the grain mill at Orl burned down.", "Post"),),
        [("D708", "high", f"unsupported: One person{UNSUPPORTED}")],
        ["draft: One"],
    ),
    (
        "another speaker: both are named",
        "Police said 12 people died when the grain mill at Orl burned down.",
        (MILL,),
        [
            (
                "D707",
                "medium",
                "speaker changed: 12 people (Police); the sources name another speaker: 12 people (The mayor, in Post)",
            )
        ],
        ["draft: 12", "post: 12"],
    ),
    (
        "a figure of which no source speaks",
        "The mill employed 300 workers.",
        (MILL,),
        [("D708", "medium", f"unsupported: 300 workers{UNSUPPORTED}")],
        ["draft: 300"],
    ),
    (
        "and one of the dead is of high severity",
        "The fire at the mill killed 30 workers.",
        (NOTHING,),
        [("D708", "high", f"unsupported: 30 workers{UNSUPPORTED}")],
        ["draft: 30"],
    ),
    (
        "by rule and then by place in the draft, whatever is grave",
        "The mill employed 300 workers. Twelve people died when the grain mill at Orl burned down. It stood 90 years.",
        (MILL,),
        [
            ("D708", "medium", f"unsupported: 300 workers{UNSUPPORTED}"),
            ("D708", "medium", f"unsupported: 90 years{UNSUPPORTED}"),
            ("D709", "low", "supported: Twelve people; as in 12 people (The mayor, in Post)"),
        ],
        ["draft: 300"],
    ),
]


@pytest.mark.parametrize(
    ("draft", "sources", "expected", "names"), [row[1:] for row in CHECKED], ids=[row[0] for row in CHECKED]
)
def test_what_is_told_of_a_draft(
    draft: str, sources: tuple[Article, ...], expected: list[Told], names: list[str]
) -> None:
    report = check(Document(id="draft", text=draft), documents(sources))
    assert [told(finding) for finding in report.findings] == expected
    assert figures(report, report.findings[0]) == names
    home = {one: alignment.id for alignment in report.alignments for one in alignment.assertions}
    assert all(finding.alignment == home[finding.assertions[0]] for finding in report.findings)


def test_every_reason_is_a_sentence_and_the_first_is_the_rule() -> None:
    for articles, (code, *_), _ in (row[1:] for row in SCANNED):
        (finding,) = scan(documents(articles)).findings
        assert finding.reasons[0].startswith(f"{code}: ")
        notes = [note for note in finding.message.split("; ")[1:] if f"{note[0].upper()}{note[1:]}." in finding.reasons]
        assert 1 < len(finding.reasons) - len(notes) <= (6 if finding.kind == "update" else 5)
        assert all(not reason[0].islower() and reason[-1] == "." and reason[-2] != "." for reason in finding.reasons)


PURPOSES = {
    **dict.fromkeys(("D701", "D702", "D703", "D704"), frozenset({"draft"})),
    **dict.fromkeys(("D705", "D707", "D709"), frozenset({"join"})),
    "D706": frozenset({"join", "subject"}),
}


@pytest.mark.parametrize(("draft", "sources"), [row[1:3] for row in CHECKED], ids=[row[0] for row in CHECKED])
def test_what_each_verdict_on_a_draft_needed(draft: str, sources: tuple[Article, ...]) -> None:
    report = check(Document(id="draft", text=draft), documents(sources), Options(explain=True))
    for finding in report.findings:
        if not (found := finding.weighing):
            assert finding.code == "D708"
            continue
        assert found.purpose in PURPOSES[finding.code]
        assert found.needed == threshold(found.purpose)
        assert found.total == pytest.approx(found.prior + sum(weight.log_odds for weight in found.weights))
        assert [weight.log_odds for weight in found.weights] == sorted(
            (weight.log_odds for weight in found.weights), reverse=True
        )
        assert (found.rules[-1].code, found.rules[-1].held) == (finding.code, True)
        assert not any(rule.held for rule in found.rules[:-1])


def test_the_ends_of_what_is_weighed_are_told_as_they_are() -> None:
    articles = (
        (FIRE.format("About 25").replace("killed", "hurt"), "Post"),
        (FIRE.format("90").replace("killed", "hurt"), "Herald"),
    )
    (finding,) = scan(documents(articles), Options(explain=True)).findings
    assert finding.weighing
    assert {(one.low, one.high) for one in finding.weighing.figures} == {(22.5, 27.5), (90, 90)}
