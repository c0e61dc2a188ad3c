"""Who and what is named in the pages of a folder, as a frame of polars.

    python to_polars.py entities.galley.yaml pages entities.parquet
"""

import sys

import polars
from galley_pipe import Pipe, pages

ENTITY = polars.Struct({"start": polars.Int64, "end": polars.Int64, "kind": polars.String})
SCHEMA = {"id": polars.String, "text": polars.String, "layers": polars.Struct({"entity": polars.List(ENTITY)})}


def main(pipeline, folder, output):
    with Pipe(pipeline) as pipe:
        # With a schema, fields that are not in it are left out, and none is guessed from the first records.
        records = polars.from_dicts(list(pipe.records(pages(folder))), schema=SCHEMA)
    entity = polars.col("layers").struct.field("entity")
    rows = records.select("id", "text", entity).explode("entity").drop_nulls("entity").unnest("entity")
    # str.slice counts code points, as start and end do.
    text = polars.col("text").str.slice(polars.col("start"), polars.col("end") - polars.col("start"))
    frame = rows.select("id", "kind", text)
    frame.write_parquet(output)
    print(frame.group_by("kind").agg(polars.len().alias("count"), polars.col("text").n_unique()).sort("kind"))


if __name__ == "__main__":
    main(*sys.argv[1:])
