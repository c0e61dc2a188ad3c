"""`Pipe` of Examples/python, on which Ray and datatrove stand: nothing hangs, nothing is lost without an error."""

import os
import signal

import galley
import pytest
from galley_pipe import Pipe, PipeError

# Much more than pipes of the system hold, in both directions.
MANY = [{"id": str(number), "text": f"{number} " + "word " * 2000} for number in range(500)]


@pytest.fixture
def pipeline(tmp_path):
    return galley.write_pipeline(tmp_path, galley.files_reader(tmp_path))


def pipe(pipeline, *options):
    return Pipe(pipeline, *options, program=galley.program())


def test_batches_one_after_another_go_through_one_process(pipeline):
    with pipe(pipeline) as process:
        for batch in (MANY, [], MANY[:1], MANY[7:]):
            answers = list(process.map(iter(batch)))
            assert [answer["id"] for answer in answers] == [document["id"] for document in batch]
            assert all(answer["record"]["text"].startswith(answer["id"]) for answer in answers)
    assert process.process.returncode == 0


def test_galley_that_is_killed_is_an_error(pipeline):
    process = pipe(pipeline)
    answers = process.map(MANY)
    next(answers)
    os.kill(process.process.pid, signal.SIGKILL)
    with pytest.raises(PipeError, match="ended with -9") as error:
        list(answers)
    assert error.value.is_worth_another_trial


def test_pipeline_with_a_mistake_is_an_error_that_stays(pipeline):
    pipeline.write_text("galley: 1\nstages: [clena]\n")
    with pytest.raises(PipeError, match="ended with 2") as error, pipe(pipeline) as process:
        list(process.map(MANY))
    assert not error.value.is_worth_another_trial


def test_failed_documents_are_an_error_when_that_is_asked_for(pipeline):
    with pytest.raises(PipeError, match="ended with 4"), pipe(pipeline, "--strict") as process:
        assert [answer["outcome"] for answer in process.map([{"id": "a", "html_b64": "!"}])] == ["failed"]


def test_error_of_who_reads_documents_comes_through(pipeline):
    def documents():
        yield MANY[0]
        raise OSError("the disk is gone")

    answers = []
    with pytest.raises(OSError, match="the disk is gone"), pipe(pipeline) as process:
        answers.extend(process.map(documents()))
    assert [answer["id"] for answer in answers] == ["0"]
    assert process.process.returncode == -signal.SIGKILL


def test_answers_that_nobody_has_read_end_the_process(pipeline):
    process = pipe(pipeline)
    answers = process.map(MANY)
    assert next(answers)["id"] == "0"
    answers.close()
    with pytest.raises(PipeError):
        list(process.map(MANY[:1]))


def test_lines_are_taken_as_they_are(pipeline):
    with pipe(pipeline) as process:
        answers = list(process.map(['{"id":"a","html_b64":"!"}\n', "{no JSON", ""]))
    assert [answer["id"] for answer in answers] == ["a", None, None]
    assert [answer["reason"] for answer in answers] == ["bad_base64", "bad_json", "bad_json"]


def test_document_of_two_lines_is_an_error(pipeline):
    with pytest.raises(ValueError, match="not one line"), pipe(pipeline) as process:
        list(process.map(['{"id":"a",\n"text":""}']))


def test_records_are_those_of_kept_documents_and_others_are_logged(pipeline, caplog):
    with pipe(pipeline) as process:
        records = list(process.records([MANY[3], {"id": "short", "text": "word"}]))
    assert [record["id"] for record in records] == ["3"]
    assert caplog.messages == ["short: too_short in stage length"]
