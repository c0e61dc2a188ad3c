"""Examples/ray, with a Ray that the script starts on this machine."""

import json

import galley
import pipes
import pyarrow.parquet
import pytest
import scripts


@pytest.fixture
def work(tmp_path):
    galley.write_pipeline(tmp_path, galley.files_reader(tmp_path), name="ray.galley.yaml")
    return tmp_path


def ray(work, files):
    command = [*scripts.python("ray/extract.py"), "--galley", galley.program()]
    return scripts.started(*command, work / "ray.galley.yaml", files, work / "out", cwd=work)


def results(folder):
    rows = pyarrow.parquet.read_table(folder).to_pylist()
    kept = [row for row in rows if row["outcome"] == "kept"]
    for row in kept:
        record = json.loads(row["record"])
        assert (row["id"], row["title"], row["text"]) == (record["id"], record.get("title"), record["text"])
    rejects = [json.dumps(row) for row in rows if row["outcome"] != "kept"]
    return galley.Results(sorted(row["record"].encode() for row in kept), pipes.said(rejects))


def test_actors_make_the_same_records_though_a_galley_is_killed(work, lines, piped):
    galley.write_pipeline(work, galley.lines_reader(lines), name="ray.galley.yaml")
    with ray(work, f"{lines}/*.jsonl") as process:
        pipes.kill_one("ray.galley.yaml", process)
        assert "galley pipe ended with -9: the batch is done again" in scripts.ended(process, work)
    assert results(work / "out") == piped


@pytest.mark.slow
def test_bad_documents_are_answered_and_blocks_may_be_empty(work):
    lines = "".join(line + "\n" for line in pipes.bad_lines(work))
    (work / "bad.jsonl").write_text(lines)
    (work / "empty.jsonl").touch()
    with ray(work, f"{work}/*.jsonl") as process:
        scripts.ended(process, work)
    expected = pipes.results(pipes.answers(work / "ray.galley.yaml", lines.encode()))
    assert (len(expected.records), len(expected.rejects)) == (3, 4)
    assert results(work / "out").records == expected.records
    assert pipes.without_places(results(work / "out").rejects) == pipes.without_places(expected.rejects)


@pytest.mark.slow
def test_pipeline_with_a_mistake_ends_the_job_with_the_code_of_galley(work):
    (work / "a.jsonl").write_text('{"id":"a","html":""}\n')
    (work / "ray.galley.yaml").write_text("galley: 1\nstages: [clena]\n")
    with ray(work, f"{work}/*.jsonl") as process:
        assert "galley pipe ended with 2" in scripts.ended(process, work, code=1)
