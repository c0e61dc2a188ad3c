"""Examples/spark, with a Spark of two executors that are processes of their own, or of two threads."""

import gzip
import json
import pathlib
import sys

import galley
import pipes
import pyarrow.parquet
import pytest
import scripts
import web_archive

SUBMIT = pathlib.Path(sys.executable).with_name("spark-submit")
# What makes Java start in about half the time.
JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.driver.extraJavaOptions": JAVA,
    "spark.executor.extraJavaOptions": JAVA,
}


@pytest.fixture
def work(tmp_path):
    galley.write_pipeline(tmp_path, galley.files_reader(tmp_path), name="spark.galley.yaml")
    return tmp_path


def spark(work, *arguments, master="local[2]"):
    """The script at work."""
    settings = [part for setting in SETTINGS.items() for part in ("--conf", "=".join(setting))]
    submit = [SUBMIT, "--master", master, *settings, "--files", "spark.galley.yaml"]
    script = [scripts.EXAMPLES / "spark/extract.py", "--galley", galley.program()]
    return scripts.started(*submit, *script, *arguments, cwd=work)


def run(work, *arguments, code=0):
    with spark(work, *arguments) as process:
        return scripts.ended(process, work, code)


def results(folder):
    records = b"".join(file.read_bytes() for file in (folder / "records").glob("part-*")).splitlines()
    rejects = b"".join(file.read_bytes() for file in (folder / "rejects").glob("part-*")).splitlines()
    return galley.Results(sorted(records), pipes.said(rejects))


def test_cluster_makes_the_same_records_though_a_galley_is_killed(work, lines, piped):
    galley.write_pipeline(work, galley.lines_reader(lines), name="spark.galley.yaml")
    master = "local-cluster[2,1,1024]"
    with spark(work, "spark.galley.yaml", "lines", f"{lines}/*.jsonl", "out", master=master) as process:
        pipes.kill_one("spark.galley.yaml", process)
        log = scripts.ended(process, work)
    assert "error code -9" in log, "Spark has not seen that a galley was killed"
    assert results(work / "out") == piped

    columns = pyarrow.parquet.read_table(work / "out/columns", columns=["id", "title", "text"]).to_pylist()
    records = map(json.loads, piped.records)
    expected = [{name: record.get(name) for name in ("id", "title", "text")} for record in records]
    assert sorted(columns, key=str) == sorted(expected, key=str)


@pytest.mark.slow
def test_bad_documents_are_answered_and_partitions_may_be_empty(work):
    lines = "".join(line + "\n" for line in pipes.bad_lines(work))
    (work / "bad.jsonl").write_text(lines)
    run(work, "--partitions", "12", "spark.galley.yaml", "lines", str(work / "bad.jsonl"), "out")
    expected = pipes.results(pipes.answers(work / "spark.galley.yaml", lines.encode()))
    assert (len(expected.records), len(expected.rejects)) == (3, 4)
    assert results(work / "out").records == expected.records
    assert pipes.without_places(results(work / "out").rejects) == pipes.without_places(expected.rejects)


@pytest.mark.slow
def test_tree_of_pages_is_read_by_galley(work, pages):
    run(work, "spark.galley.yaml", "tree", str(pages / "000"), "out")
    documents = [{"id": file.name, "path": str(file)} for file in (pages / "000").iterdir()]
    lines = "".join(json.dumps(document) + "\n" for document in documents)
    expected = pipes.results(pipes.answers(work / "spark.galley.yaml", lines.encode()))
    assert results(work / "out") == expected


@pytest.mark.slow
def test_web_archives_become_the_texts_that_galley_reads_there(work):
    web_archive.write(work / "a.warc.gz", range(30))
    web_archive.write(work / "b.warc.gz", range(30, 50))
    run(work, "spark.galley.yaml", "warc", str(work / "*.warc.gz"), "out")

    reader = f"warc: {{ path: [{json.dumps(str(work / '*.warc.gz'))}] }}"
    galley.galley("run", galley.write_pipeline(work, reader), "--quiet", cwd=work)
    assert articles(results(work / "out")) == articles(galley.Results.of(work / "out"))
    assert len(results(work / "out").records) == 50


def articles(results):
    return sorted((record["url"], record["title"], record["text"]) for record in map(json.loads, results.records))


@pytest.mark.slow
def test_damaged_web_archive_ends_the_job(work):
    web_archive.write(work / "a.warc.gz", range(30))
    (work / "b.warc.gz").write_bytes(gzip.compress(b"WARC/1.1\r\n")[:-9] + b"damaged")
    assert "ArchiveLoadFailed" in run(work, "spark.galley.yaml", "warc", str(work / "*.warc.gz"), "out", code=1)
    assert not (work / "out/records").exists()


@pytest.mark.slow
def test_pipeline_with_a_mistake_ends_the_job_with_the_code_of_galley(work):
    (work / "a.jsonl").write_text('{"id":"a","html":""}\n')
    (work / "spark.galley.yaml").write_text("galley: 1\nstages: [clena]\n")
    log = run(work, "spark.galley.yaml", "lines", str(work / "a.jsonl"), "out", code=1)
    assert "exited with error code 2" in log
