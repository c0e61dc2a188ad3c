"""News pages in, JSON Lines or Parquet out: a pipeline of datatrove with galley in it.

    python extract.py news.galley.yaml pages out
"""

import argparse

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter, ParquetWriter
from galley_step import Galley


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("pipeline", help="a galley pipeline")
    parser.add_argument("input", help="a folder of JSON Lines with `id`, `url` and `html`")
    parser.add_argument("output", help="a folder; what is there of an earlier call is not done again")
    parser.add_argument("--parquet", action="store_true", help="Parquet with `id`, `text`, `url` and `title`")
    parser.add_argument("--galley", default="galley", help="the program")
    parser.add_argument("--tasks", type=int, default=2, help="tasks that work at a time (default 2)")
    options = parser.parse_args()

    records, rejects = f"{options.output}/records", f"{options.output}/rejects"
    writer = ParquetWriter(records, adapter=columns) if options.parquet else JsonlWriter(records, compression=None)
    LocalPipelineExecutor(
        pipeline=[
            JsonlReader(options.input, text_key="html", add_file_path=False),
            Galley(options.pipeline, JsonlWriter(rejects, compression=None), options.galley),
            writer,
        ],
        tasks=options.tasks,
        workers=options.tasks,
        logging_dir=f"{options.output}/logs",
    ).run()


def columns(self, document):
    """Parquet wants the same columns of all documents."""
    metadata = document.metadata
    return {"id": document.id, "text": document.text, "url": metadata.get("url"), "title": metadata.get("title")}


if __name__ == "__main__":
    main()
