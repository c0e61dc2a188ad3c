"""The pages of a folder as documents of spaCy, with all layers as spans, names as entities, and sentences.

    python to_spacy.py entities.galley.yaml pages pages.spacy
"""

import sys

import spacy
from galley_pipe import Pipe, pages
from spacy.tokens import DocBin
from spacy.util import filter_spans


def document(nlp, record):
    document = nlp.make_doc(record["text"])
    document.user_data["id"] = record["id"]
    for layer, rows in record.get("layers", {}).items():
        # Where spaCy has other tokens than galley, a span grows to the ends of its tokens.
        spans = [
            document.char_span(row["start"], row["end"], row.get("kind", layer), alignment_mode="expand") for row in rows
        ]
        document.spans[layer] = [span for span in spans if span]
    document.ents = filter_spans(document.spans.get("entity", []))
    if sentences := document.spans.get("sentence"):
        starts = {span.start for span in sentences}
        for token in document:
            token.is_sent_start = token.i in starts
    return document


def main(pipeline, folder, output):
    nlp = spacy.blank("en")
    documents = DocBin(["ENT_IOB", "ENT_TYPE", "SENT_START"], store_user_data=True)
    with Pipe(pipeline) as pipe:
        for record in pipe.records(pages(folder)):
            documents.add(document(nlp, record))
    documents.to_disk(output)
    print(len(documents), "documents")


if __name__ == "__main__":
    main(*sys.argv[1:])
