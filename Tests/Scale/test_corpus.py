"""What all other tests lean on: the corpus is the same everywhere, and local runs have rejects."""

import hashlib
import json

import corpus


def test_corpus_is_the_same_everywhere():
    content = hashlib.sha256(b"".join(content for _, content in corpus.pages(1000)))
    assert content.hexdigest() == "3ab15faf4d56a9dd6e7de78c4f43968e4afe8b1e8c8dc754a37663de22a8d4dd"


def test_both_forms_of_the_corpus_become_the_same_articles(reference, lines_reference):
    def articles(results):
        return sorted((record["title"], record["text"]) for record in map(json.loads, results.records))

    assert articles(reference) == articles(lines_reference)


def test_rejects_are_dropped_and_failed(documents, reference, lines_reference):
    for results in (reference, lines_reference):
        reasons = [(reject["outcome"], reject["reason"]) for reject in map(json.loads, results.rejects)]
        assert reasons.count(("dropped", "too_short")) >= documents // 100
        assert any(outcome == "failed" for outcome, _ in reasons)
