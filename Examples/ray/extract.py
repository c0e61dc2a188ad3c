"""News pages in, Parquet out: actors of Ray Data, each with a galley process.

    python extract.py news.galley.yaml 'pages/*.jsonl' out
"""

import argparse
import glob
import json
import logging

import pyarrow
import ray
from galley_pipe import Pipe, PipeError
from ray.data import ActorPoolStrategy, SaveMode

# Given, so that blocks whose pages are all kept, or all lack a title, have the same columns as others.
SCHEMA = pyarrow.schema(
    {name: pyarrow.string() for name in ["id", "outcome", "stage", "reason", "message", "title", "text", "record"]}
)
TRIALS = 3


class Galley:
    """Answers batches of lines; its process is started anew where it was killed."""

    def __init__(self, pipeline, program):
        self.start = lambda: Pipe(pipeline, "--workers", "1", program=program)
        self.pipe = self.start()

    def __call__(self, batch):
        answers = self.answers(batch["text"].to_pylist())
        return pyarrow.Table.from_pylist([row(answer) for answer in answers], schema=SCHEMA)

    def answers(self, lines):
        for trial in range(1, TRIALS + 1):
            try:
                return list(self.pipe.map(lines))
            except PipeError as error:
                if trial == TRIALS or not error.is_worth_another_trial:
                    raise
                logging.warning("%s: the batch is done again", error)
                self.pipe = self.start()


def row(answer):
    record = answer.pop("record", None)
    if record is None:
        return answer
    as_json = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return {**answer, "title": record.get("title"), "text": record.get("text"), "record": as_json}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("pipeline", help="a pipeline file, by a path that all nodes have")
    parser.add_argument("input", help="a pattern of JSON Lines files")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--galley", default="galley", help="the program on all nodes")
    parser.add_argument("--actors", type=int, default=2, help="how many galleys work at a time (default 2)")
    options = parser.parse_args()

    lines = ray.data.read_text(sorted(glob.glob(options.input)))
    answers = lines.map_batches(
        Galley,
        fn_constructor_args=[options.pipeline, options.galley],
        batch_format="pyarrow",
        # Small, as a batch is in memory several times over: as a block, as lines, as answers.
        batch_size=200,
        # With a whole CPU for each, actors would take all of a small node, and wait for reading, which
        # waits for a CPU: Ray would hang.
        num_cpus=0.5,
        compute=ActorPoolStrategy(size=options.actors),
    )
    answers.write_parquet(options.output, partition_cols=["outcome"], mode=SaveMode.ERROR)


if __name__ == "__main__":
    main()
