"""SARIF 2.1.0: what the standard requires of the objects that are used, in the numbers of its sections."""

import json
from typing import Any

import pytest

from discrepancy import Report
from discrepancy.reporting.sarif import render

# object: (properties that must be there, properties that may be)
OBJECTS: dict[str, tuple[set[str], set[str]]] = {
    "sarifLog": ({"version", "runs"}, {"$schema"}),  # 3.13
    "run": ({"tool", "results"}, {"columnKind"}),  # 3.14
    "driver": ({"name"}, {"version", "rules"}),  # 3.19
    "rule": ({"id"}, {"shortDescription"}),  # 3.49
    "result": ({"message"}, {"ruleId", "ruleIndex", "kind", "level", "locations", "relatedLocations", "properties"}),
    "location": (set(), {"id", "physicalLocation", "message"}),  # 3.28
    "physicalLocation": ({"artifactLocation"}, {"region"}),  # 3.29
    "region": ({"startLine"}, {"startColumn", "endLine", "endColumn", "snippet"}),  # 3.30
}


def run(report: Report) -> dict[str, Any]:
    log = json.loads(render(report))
    _check("sarifLog", log)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    (found,) = log["runs"]
    _check("run", found)
    _check("driver", found["tool"]["driver"])
    for rule in found["tool"]["driver"]["rules"]:
        _check("rule", rule)
    for result in found["results"]:
        _check("result", result)
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            _check("location", location)
            _check("physicalLocation", location["physicalLocation"])
            _check("region", location["physicalLocation"]["region"])
    assert isinstance(found, dict)
    return found


def _check(name: str, value: dict[str, Any]) -> None:
    required, allowed = OBJECTS[name]
    assert required <= set(value) <= required | allowed


def test_a_result_for_each_finding(dated: Report) -> None:
    found = run(dated)
    assert found["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in found["tool"]["driver"]["rules"]] == ["C201", "U601"]
    assert [(one["ruleId"], one["ruleIndex"], one["kind"], one["level"]) for one in found["results"]] == [
        ("C201", 0, "fail", "error"),
        ("U601", 1, "fail", "note"),
    ]


def test_regions_hold_the_figure(dated: Report) -> None:
    first, *others = run(dated)["results"][0]["locations"] + run(dated)["results"][0]["relatedLocations"]
    assert first["physicalLocation"] == {
        "artifactLocation": {"uri": "story/monday.txt"},
        "region": {
            "startLine": 3,
            "startColumn": 1,
            "endLine": 3,
            "endColumn": 14,
            "snippet": {"text": "At least nine"},
        },
    }
    assert [one["id"] for one in others] == [1, 2, 3, 4]
    assert [one["message"]["text"] for one in others][:2] == [
        "19 (Lighthouse)",
        "Fewer than 30 (police, in Lighthouse)",
    ]
    assert others[-1]["physicalLocation"]["region"] == {"startLine": 4, "snippet": {"text": "12 miles"}}


def test_an_inventory_informs(report: Report) -> None:
    results = run(report.model_copy(update={"alignments": (), "findings": ()}))["results"]
    assert {(one["ruleId"], one["kind"], one["level"]) for one in results} == {("figure", "informational", "none")}
    assert len(results) == len(report.assertions)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("story/a b.txt", "story/a%20b.txt"),
        ("a#b?c:d.txt", "a%23b%3Fc%3Ad.txt"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("../Zoë.txt", "../Zo%C3%AB.txt"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_a_path_is_an_address_in_which_nothing_acts(report: Report, path: str, uri: str) -> None:
    documents = tuple(one.model_copy(update={"path": path}) for one in report.documents)
    found = run(report.model_copy(update={"documents": documents}))["results"][0]["locations"][0]
    assert found["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_no_link_of_an_article_in_a_message(report: Report) -> None:
    finding = report.findings[0].model_copy(update={"message": "[here](https://example.org) \\"})
    (result,) = run(report.model_copy(update={"findings": (finding,)}))["results"]
    assert result["message"]["text"] == "\\[here\\](https://example.org) \\\\"
