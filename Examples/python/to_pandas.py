"""Who and what is named in the pages of a folder, as a frame of pandas.

    python to_pandas.py entities.galley.yaml pages entities.parquet
"""

import sys

import pandas
from galley_pipe import Pipe, pages


def mentions(record):
    # start and end count code points, as indices of Python's strings do.
    for row in record.get("layers", {}).get("entity", []):
        yield {"id": record["id"], "kind": row["kind"], "text": record["text"][row["start"] : row["end"]]}


def main(pipeline, folder, output):
    with Pipe(pipeline) as pipe:
        rows = [row for record in pipe.records(pages(folder)) for row in mentions(record)]
    frame = pandas.DataFrame(rows, columns=["id", "kind", "text"])
    frame.to_parquet(output, index=False)
    print(frame.groupby("kind").text.agg(["count", "nunique"]))


if __name__ == "__main__":
    main(*sys.argv[1:])
