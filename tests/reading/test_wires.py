"""What agencies send: ninjs, NewsML-G2, NITF, and feeds in RSS and Atom."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from discrepancy import Document
from discrepancy.reading import gather

ReadOne = Callable[[str, str | bytes], Document]

TEXT = "The coast guard said 11 passengers drowned."
WHEN = datetime(2031, 3, 4, 10, 15, tzinfo=UTC)

ONE = {
    "uri": "urn:wire:1",
    "headline": "Ferry sinks",
    "body_text": TEXT,
    "versioncreated": "2031-03-04T10:15:00Z",
    "firstcreated": "2031-03-03T09:00:00Z",
    "copyrightholder": "Cape Wire",
}
TWO = {
    "uri": "urn:wire:1",
    "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry sinks"}],
    "bodies": [
        {"role": "html", "contenttype": "text/html", "value": "<p>ignored</p>"},
        {"role": "main", "contenttype": "text/plain", "value": TEXT},
    ],
    "versioncreated": "2031-03-04T10:15:00Z",
    "infosources": [{"name": "Cape Wire"}],
    "places": [{"name": "Cape"}],
}
THREE = {
    "uri": "urn:wire:1",
    "headlines": [{"value": "Ferry sinks"}],
    "bodies": [
        {"contentType": "application/xhtml+xml", "value": "<p>The coast guard said <b>11</b> passengers drowned.</p>"}
    ],
    "versionCreated": "2031-03-04T10:15:00Z",
    "copyrightHolder": "Cape Wire",
    "pubStatus": "usable",
}
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
G2 = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:wire:1" version="3" standard="NewsML-G2">
<rightsInfo><copyrightHolder><name>Cape Wire Ltd</name></copyrightHolder></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:CW"><name>Cape Wire</name></provider>
<versionCreated>2031-03-04T10:15:00Z</versionCreated><pubStatus qcode="stat:{status}"/></itemMeta>
<contentMeta><headline>Ferry sinks</headline></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""
NITF = """<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><docdata><date.issue norm="20310304T101500Z"/>
<doc.copyright holder="Cape Wire"/></docdata></head><body><body.head><hedline><hl1>Ferry sinks</hl1></hedline>
<byline>By 2 reporters</byline></body.head>
<body.content><p>The coast guard said <num>11</num> passengers drowned.</p></body.content></body></nitf>"""
XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title>
</head><body><p>The coast guard said <b>11</b> passengers drowned.</p></body></html></inlineXML>"""
PLAIN = f'<inlineData contenttype="text/plain">{TEXT}</inlineData>'
REMOTE = '<remoteContent href="https://wire.example/1"/>'


def g2(content: str, status: str = "usable") -> str:
    return XML + G2.format(content=content, status=status)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("item.json", json.dumps(ONE)),
        ("item.json", json.dumps(TWO)),
        ("item.json", json.dumps(THREE)),
        ("item.xml", g2(f'<inlineXML contenttype="application/nitf+xml">{NITF}</inlineXML>')),
        ("item.xml", g2(XHTML)),
        ("item.xml", g2(PLAIN)),
        # of several renditions the one with text
        ("item.xml", g2(REMOTE + PLAIN)),
    ],
)
def test_one_item(read_one: ReadOne, name: str, content: str) -> None:
    assert read_one(name, content) == Document(
        id="urn:wire:1",
        text=TEXT,
        title="Ferry sinks",
        publisher="Cape Wire",
        published=WHEN,
        path=name,
        line=2 if name.endswith("xml") else 1,
    )


def test_nitf_alone(read_one: ReadOne) -> None:
    found = read_one("item.xml", NITF)
    assert (found.id, found.text, found.title, found.publisher, found.published) == (
        "item",
        TEXT,
        "Ferry sinks",
        "Cape Wire",
        WHEN,
    )


def test_a_message_of_several_items(put: Callable[..., object]) -> None:
    message = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
{G2.format(content=PLAIN, status="usable")}{G2.format(content=REMOTE, status="usable")}</itemSet></newsMessage>"""
    put("message.xml", message)
    reading = gather(["message.xml"])
    assert [document.id for document in reading.documents] == ["urn:wire:1"]
    assert [str(note) for note in reading.notes] == [
        "message.xml: 1 item holds no text; what stands elsewhere is not read"
    ]


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("item.xml", g2(PLAIN, "canceled"), "item.xml:2"),
        ("item.json", json.dumps({**TWO, "pubstatus": "canceled"}), "item.json"),
    ],
)
def test_a_cancelled_item_is_noted(put: Callable[..., object], name: str, content: str, place: str) -> None:
    put(name, content)
    reading = gather([name])
    assert len(reading.documents) == 1
    assert [str(note) for note in reading.notes] == [
        f"{place}: its provider has marked it canceled; do not rely on its figures"
    ]


def test_two_versions_of_one_item_are_two_documents(put: Callable[..., object]) -> None:
    put("a.json", json.dumps(ONE))
    put("b.json", json.dumps({**ONE, "body_text": "The coast guard said 12 passengers drowned."}))
    assert [document.id for document in gather(["a.json", "b.json"]).documents] == ["a.json#1", "b.json#1"]


RSS = (
    XML
    + """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Cape Wire</title><link>https://wire.example/</link>
<item><media:title>A picture</media:title><title>Ferry sinks</title><link>https://wire.example/1</link>
<guid isPermaLink="false">w1</guid><pubDate>Tue, 04 Mar 2031 10:15:00 +0000</pubDate>
<description>Short</description>
<content:encoded><![CDATA[<p>The coast guard said <b>11</b> passengers drowned.</p>]]></content:encoded></item>
<item><title>Rain</title><description>Rain fell &lt;i&gt;for 3 days&lt;/i&gt;.</description></item>
<item><title>Only a title</title></item>
</channel></rss>"""
)
RDF = (
    XML
    + """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Cape Wire</title></channel>
<item><title>Ferry sinks</title><link>https://wire.example/1</link>
<description>The coast guard said 11 passengers drowned.</description>
<dc:date>2031-03-04T10:15:00Z</dc:date></item></rdf:RDF>"""
)
ATOM = (
    XML
    + """<feed xmlns="http://www.w3.org/2005/Atom"><title>Cape Wire</title><updated>2031-03-05T00:00:00Z</updated>
<entry><title type="html">Ferry &lt;b&gt;sinks&lt;/b&gt;</title><id>w1</id><published>2031-03-04T10:15:00Z</published>
<link rel="self" href="https://wire.example/1.atom"/><link href="https://wire.example/1"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>The coast guard said <b>11</b> passengers drowned.</p></div></content>
</entry></feed>"""
)


def test_rss(put: Callable[..., object]) -> None:
    put("wire.rss", RSS)
    reading = gather(["wire.rss"])
    first, second = reading.documents
    assert first == Document(
        id="w1",
        text=TEXT,
        title="Ferry sinks",
        publisher="Cape Wire",
        published=WHEN,
        url="https://wire.example/1",
        path="wire.rss",
        line=5,
    )
    assert (second.id, second.text, second.title) == ("wire#2", "Rain fell for 3 days.", "Rain")
    assert [str(note) for note in reading.notes] == [
        "wire.rss: 1 item holds no text; what stands elsewhere is not read"
    ]


@pytest.mark.parametrize(
    ("name", "content", "identifier"), [("f.xml", RDF, "https://wire.example/1"), ("f.atom", ATOM, "w1")]
)
def test_feeds(read_one: ReadOne, name: str, content: str, identifier: str) -> None:
    found = read_one(name, content)
    assert (found.id, found.text, found.title) == (identifier, TEXT, "Ferry sinks")
    assert (found.publisher, found.published, found.url) == ("Cape Wire", WHEN, "https://wire.example/1")


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("a.json", "{}", ': is no ninjs item, which has a "uri" and "bodies"; '),
        ("a.json", '{"uri": "u"}', ": holds no item with text; what stands elsewhere is not fetched"),
        ("a.json", "[1]", ": holds a number where a ninjs item should be"),
        (
            "a.json",
            '{"uri": "u",\n "bodies": }',
            ":2: is not valid JSON at column 12 (Expecting value); save it again, or as text",
        ),
        ("a.json", "[" * 100_000, ": is nested too deeply; no article needs that"),
        ("a.xml", g2(REMOTE), ": holds no item with text; what stands elsewhere is not fetched"),
        ("a.xml", "<svg/>", ": is XML of a kind that no reader knows (<svg>); give RSS, Atom, NewsML-G2 or NITF"),
        ("a.xml", "<rss>\n<channel></rss>", ":2: is not well-formed XML (Opening and ending tag mismatch: channel"),
        ("a.xml", "<rss>&mdash;</rss>", ":1: is not well-formed XML (Entity 'mdash' not defined)"),
        (
            "a.xml",
            '<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf>&mdash;</nitf>',
            ":1: uses &mdash;, which it does not define; write the character itself",
        ),
    ],
)
def test_what_is_no_wire_is_one_line(complaint: Callable[..., str], name: str, content: str, line: str) -> None:
    assert complaint(name, content).startswith(line)
