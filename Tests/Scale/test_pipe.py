"""`galley pipe` without an engine around it: what all tests with engines compare with."""

import json


def test_pipe_makes_the_records_of_a_run(piped, lines_reference):
    def records(results):
        # `source` names the file and its line, and standard input is none.
        records = map(json.loads, results.records)
        return sorted(json.dumps(dict(record, source=None)) for record in records)

    assert records(piped) == records(lines_reference)


def test_pipe_answers_what_a_run_rejects(piped, lines_reference):
    def reasons(results):
        return sorted(reject["reason"] for reject in map(json.loads, results.rejects))

    assert reasons(piped) == reasons(lines_reference)
