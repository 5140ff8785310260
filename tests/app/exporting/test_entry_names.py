"""Formats of claims have the names of speakers as the register has them, whatever an article calls them."""

import json
from pathlib import Path
from urllib.parse import quote

from annotator.app import commands
from annotator.app.session import Session
from tests.samples import ENGLISH, add_articles, place


def test_a_speaker_has_the_name_of_its_entry(tmp_path: Path) -> None:
    project = commands.new_project(tmp_path / "p.annot")
    with Session.open(project, "sara") as session:
        add_articles(session, ENGLISH)
        document = next(iter(commands.list_documents(session))).id
        claim = commands.add_span(session, document, "CLAIM", [place("prices fell 3%", ENGLISH)])
        speaker = commands.add_span(session, document, "SPEAKER", [(0, 3)], frame=claim.id)
        first = commands.add_entry(session, "Old name")
        commands.identify(session, document, [speaker.id], first.id)
        second = commands.add_entry(session, "هالة الديري")
        commands.merge_entries(session, [first.id], second.id)
        commands.mark_done(session, document)
        commands.export(session, tmp_path / "out.json", format="averitec")
        commands.export(session, tmp_path / "out.jsonld", format="claims-jsonld")
        commands.export(session, tmp_path / "out.jsonl", format="jsonl")
    (record,) = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert record["speaker"] == "هالة الديري"
    graph = json.loads((tmp_path / "out.jsonld").read_bytes())["@graph"]
    (node,) = (node for node in graph if node["@type"] == "Person")
    assert (node["@id"], node["name"], node["alternateName"]) == (
        f"#entry-{quote(second.id)}",
        "هالة الديري",
        ["Old name"],
    )
    line = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    entities = [span["attributes"].get("entity") for span in line["layers"]["sara"]["spans"]]
    assert second.id in entities
