"""galley as a step of datatrove's pipelines."""

import contextlib
from collections import deque

from datatrove.pipeline.base import PipelineStep
from datatrove.utils.typeshelper import StatHints
from galley_pipe import Pipe


class Galley(PipelineStep):
    """Makes articles of documents whose `text` is a page of HTML.

    The fields of the record go to `metadata`, but for `id` and `text`. What is dropped or failed goes
    to `exclusion_writer` as it came, with `filter_reason`, as datatrove's filters do it.

    Args:
        pipeline: path of a galley pipeline
        exclusion_writer: takes the documents that are not kept
        program: where galley is
    """

    type = "🛢 - EXTRAC"
    name = "⛴ galley"

    def __init__(self, pipeline, exclusion_writer=None, program="galley"):
        super().__init__()
        self.pipeline = pipeline
        self.exclusion_writer = exclusion_writer
        self.program = program

    def run(self, data, rank=0, world_size=1):
        sent = deque()
        pipe = Pipe(self.pipeline, "--workers", "1", program=self.program)
        with pipe, self.exclusion_writer or contextlib.nullcontext():
            for answer in pipe.map(self.pages(data, sent)):
                document = sent.popleft()
                if self.keeps(document, answer):
                    yield document
                elif self.exclusion_writer:
                    self.exclusion_writer.write(document, rank)

    def pages(self, data, sent):
        for document in data:
            sent.append(document)
            page = {"id": document.id, "html": document.text}
            if url := document.metadata.get("url"):
                page["url"] = url
            yield page

    def keeps(self, document, answer):
        self.stat_update(StatHints.total)
        if answer["outcome"] != "kept":
            self.stat_update(StatHints.dropped, f"{answer['outcome']}_{answer['reason']}")
            document.metadata["filter_reason"] = answer["reason"]
            return False
        record = answer["record"]
        del record["id"]
        document.text = record.pop("text", "")
        document.metadata |= record
        self.stat_update(StatHints.forwarded)
        self.update_doc_stats(document)
        return True
