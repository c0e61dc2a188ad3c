"""Examples/datatrove, with datatrove's own executor, readers and writers."""

import json

import galley
import pipes
import pyarrow.parquet
import pytest
import scripts


@pytest.fixture
def work(tmp_path):
    galley.write_pipeline(tmp_path, galley.files_reader(tmp_path), name="datatrove.galley.yaml")
    return tmp_path


def datatrove(work, folder, *options):
    command = [*scripts.python("datatrove/extract.py"), "--galley", galley.program()]
    return scripts.started(*command, *options, "datatrove.galley.yaml", folder, "out", cwd=work)


def documents(folder):
    return [json.loads(line) for line in galley.lines(folder.glob("*.jsonl"))]


def stats(work):
    steps = json.loads((work / "out/logs/stats.json").read_text())
    return next(step["stats"] for step in steps if "galley" in step["name"])


def by_id(records):
    return sorted(records, key=lambda record: record["id"])


def test_tasks_make_the_same_records_and_one_with_a_killed_galley_is_done_again(work, lines, piped):
    with datatrove(work, lines) as process:
        pipes.kill_one("datatrove.galley.yaml", process)
        assert "galley pipe ended with -9" in scripts.ended(process, work, code=1)
    with datatrove(work, lines) as process:
        scripts.ended(process, work)

    made = [{"id": each["id"], "text": each["text"], **each["metadata"]} for each in documents(work / "out/records")]
    assert by_id(made) == by_id(map(json.loads, piped.records))
    # datatrove itself takes no document without text, and tells of it in its log.
    rejects = [json.loads(reject) for reject in piped.rejects]
    rejects = [(reject["id"], reject["reason"]) for reject in rejects if reject["reason"] != "no_content"]
    made = [(reject["id"], reject["metadata"]["filter_reason"]) for reject in documents(work / "out/rejects")]
    assert sorted(made) == rejects


def test_documents_are_counted_and_tasks_may_have_none(work):
    (work / "pages").mkdir()
    pipeline = work / "datatrove.galley.yaml"
    pipeline.write_text(pipeline.read_text().replace("document: { time: 10m }", "document: { bytes: 10KB }"))
    page = "<article><h1>Gate shut – “soon”</h1>" + "<p>The gate 🌉 on the river was shut again.</p>" * 9
    pages = {"kept": page, "too_large": page * 30, "too_short": "<p>Read on tomorrow.</p>"}
    lines = [json.dumps({"id": id, "html": html}) for id, html in pages.items()]
    (work / "pages/a.jsonl").write_text("\n".join(lines))
    with datatrove(work, "pages", "--tasks", "3", "--parquet") as process:
        scripts.ended(process, work)

    rejects = {reject["id"]: reject for reject in documents(work / "out/rejects")}
    assert {id: reject["metadata"]["filter_reason"] for id, reject in rejects.items()} == {
        "too_large": "too_large",
        "too_short": "too_short",
    }
    assert all(rejects[id]["text"] == pages[id] for id in rejects)
    counts = stats(work)
    assert (counts["total"], counts["forwarded"], counts["dropped"]) == (3, 1, 2)
    assert (counts["failed_too_large"], counts["dropped_too_short"]) == (1, 1)
    (row,) = pyarrow.parquet.read_table(work / "out/records").to_pylist()
    assert (row["id"], row["title"]) == ("kept", "Gate shut – “soon”")
    assert row["text"].count("🌉") == 9


def test_pipeline_with_a_mistake_ends_the_job_with_the_code_of_galley(work, lines):
    (work / "datatrove.galley.yaml").write_text("galley: 1\nstages: [clena]\n")
    with datatrove(work, lines) as process:
        assert "galley pipe ended with 2" in scripts.ended(process, work, code=1)
