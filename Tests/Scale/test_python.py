"""Examples/python: its scripts over one folder, with the packages that they are for."""

import json

import duckdb
import pipes
import pyarrow.parquet
import pytest
import scripts
import spacy
from spacy.tokens import DocBin

PIPELINE = """\
galley: 1
name: layers
fetch: { files: { root: . } }
stages: [clean, metadata, { drop: { when: "stats.words < 20", reason: too_short } }, segment, quotes, entities]
output: { jsonl: { path: "out/{name}.jsonl" } }
"""
# Signs of four bytes, some of several code points, before what is named: every other way to count is off here.
EMOJI = """<article><h1>👩‍👩‍👧 at the 🌉</h1>
<p>👩‍👩‍👧 “I was told about this by a sign 🪧,” said Dilys Frame, who keeps the shop at its foot.</p>
<p>🇬🇧 The iron bridge in Sheffield was shut on Monday after a lorry took the rail with it. Ms Frame 👍🏽 saw it.</p>
</article>"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Pages of Examples/articles, one with emoji, and one without an article."""
    folder = tmp_path_factory.mktemp("python")
    (folder / "layers.galley.yaml").write_text(PIPELINE)
    (folder / "pages").mkdir()
    (folder / "pages/emoji.html").write_text(EMOJI)
    (folder / "pages/stub.html").write_text("<p>Read on tomorrow.</p>")
    for number, page in enumerate(sorted((scripts.EXAMPLES / "articles/2026").rglob("*.html"))):
        (folder / f"pages/{number}.html").write_bytes(page.read_bytes())
    return folder


@pytest.fixture(scope="module")
def records(folder):
    pages = sorted((folder / "pages").iterdir())
    lines = "".join(json.dumps({"id": page.name, "path": str(page)}) + "\n" for page in pages)
    results = pipes.results(pipes.answers(folder / "layers.galley.yaml", lines.encode()))
    assert results.rejects
    return {record["id"]: record for record in map(json.loads, results.records)}


@pytest.fixture(scope="module")
def mentions(records):
    mentions = sorted(
        (id, row["kind"], record["text"][row["start"] : row["end"]])
        for id, record in records.items()
        for row in record["layers"].get("entity", [])
    )
    assert ("emoji.html", "place", "Sheffield") in mentions
    return mentions


def run(script, folder, output):
    command = [*scripts.python(f"python/{script}"), "layers.galley.yaml", "pages", output]
    with scripts.started(*command, cwd=folder) as process:
        assert "stub.html: too_short in stage drop" in scripts.ended(process, folder)
    return folder / output


@pytest.mark.parametrize("package", ["pandas", "polars"])
def test_mentions_as_a_frame(package, folder, mentions):
    table = pyarrow.parquet.read_table(run(f"to_{package}.py", folder, f"{package}.parquet"))
    assert sorted((row["id"], row["kind"], row["text"]) for row in table.to_pylist()) == mentions


def test_mentions_and_records_in_duckdb(folder, records, mentions):
    with duckdb.connect(run("to_duckdb.py", folder, "mentions.duckdb")) as database:
        assert sorted(database.sql("select id, kind, text from mentions").fetchall()) == mentions
        rows = database.sql("select json from records").fetchall()
    assert {json.loads(json_)["id"]: json.loads(json_) for (json_,) in rows} == records


def test_layers_in_spacy(folder, records):
    file = run("to_spacy.py", folder, "pages.spacy")
    documents = list(DocBin().from_disk(file).get_docs(spacy.blank("en").vocab))
    assert sorted(document.user_data["id"] for document in documents) == sorted(records)
    for document in documents:
        record = records[document.user_data["id"]]
        assert document.text == record["text"]
        assert set(document.spans) == set(record["layers"])
        for layer, rows in record["layers"].items():
            assert len(document.spans[layer]) == len(rows)
            for span, row in zip(document.spans[layer], rows):
                assert span.label_ == row.get("kind", layer)
                # A span is that of galley, or longer by what belongs to its tokens in spaCy.
                assert span[0].idx <= row["start"] < span[0].idx + len(span[0])
                assert span[-1].idx < row["end"] <= span[-1].idx + len(span[-1])
        assert {sentence.start for sentence in document.sents} == {span.start for span in document.spans["sentence"]}
        assert len(document.ents) <= len(record["layers"].get("entity", []))
    assert ("place", "Sheffield") in {(entity.label_, entity.text) for each in documents for entity in each.ents}
