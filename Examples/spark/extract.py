"""News pages in, JSON Lines and Parquet out: Spark pipes each partition through a galley process.

    spark-submit --files news.galley.yaml extract.py news.galley.yaml lines 'pages/*.jsonl' out
"""

import argparse
import base64
import glob
import json
import os
import pathlib
import shlex

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, from_json

ANSWER = ["id", "outcome", "stage", "reason", "message", "record"]
# The columns of Parquet; a field that a record does not have is null. `records` has all fields.
COLUMNS = """
    id STRING, url STRING, title STRING, authors ARRAY<STRUCT<name: STRING>>,
    published STRUCT<value: STRING, precision: STRING>, language STRUCT<tag: STRING>, text STRING
"""


def lines(context, files, partitions):
    """JSON Lines as `galley pipe` takes them; a compressed file is one partition."""
    return context.textFile(files, partitions)


def tree(context, folder, partitions):
    """HTML files, of which the paths alone go through Spark: all nodes must see the folder."""
    root = pathlib.Path(folder).absolute()
    paths = sorted(path for path in root.rglob("*") if path.suffix in (".html", ".htm"))
    pages = [{"id": str(path.relative_to(root)), "path": str(path)} for path in paths]
    return context.parallelize(map(json.dumps, pages), partitions)


def warc(context, files, partitions):
    """HTML answers of web archives; all nodes must see the files."""
    archives = sorted(os.path.abspath(file) for file in glob.glob(files))
    # When Python code that runs in one stage with pipe() fails, pipe() leaves the standard input of
    # its program open, and the job hangs. repartition() makes two stages of it.
    return context.parallelize(archives, max(len(archives), 1)).flatMap(answers_of).repartition(partitions)


def answers_of(archive):
    from warcio.archiveiterator import ArchiveIterator

    with open(archive, "rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type == "response" and is_page(record.http_headers):
                page = {
                    "id": record.rec_headers.get_header("WARC-Record-ID"),
                    "url": record.rec_headers.get_header("WARC-Target-URI"),
                    "fetched": record.rec_headers.get_header("WARC-Date"),
                    "html_b64": base64.b64encode(record.content_stream().read()).decode(),
                }
                yield json.dumps(page)


def is_page(http):
    media_type = http and http.get_header("Content-Type", "").split(";")[0].strip().lower()
    return media_type in ("text/html", "application/xhtml+xml") and http.get_statuscode().startswith("2")


def row(line):
    answer = json.loads(line)
    if record := answer.get("record"):
        answer["record"] = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return tuple(answer.get(name) for name in ANSWER)


def write(spark, answers, folder):
    """`answers` is written once, by galley's work; all else is read from there."""
    schema = ", ".join(f"{name} STRING" for name in ANSWER)
    table = spark.createDataFrame(answers.map(row), schema)
    table.write.partitionBy("outcome").parquet(f"{folder}/answers")

    answered = spark.read.schema(schema).parquet(f"{folder}/answers")
    kept = answered.where(col("outcome") == "kept")
    kept.select("record").write.text(f"{folder}/records")
    kept.select(from_json("record", COLUMNS).alias("record")).select("record.*").write.parquet(f"{folder}/columns")
    answered.where(col("outcome") != "kept").drop("record").write.json(f"{folder}/rejects")


def main():
    readers = {"lines": lines, "tree": tree, "warc": warc}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("pipeline", help="a pipeline file; a name alone where --files has sent it to all nodes")
    parser.add_argument("reader", choices=readers, help="what the input is")
    parser.add_argument("input", help="a pattern of files, or the folder of a tree")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--galley", default="galley", help="the program on all nodes")
    parser.add_argument("--partitions", type=int, help="how many galleys work, one after another on each core")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("galley").getOrCreate()
    context = spark.sparkContext
    documents = readers[options.reader](context, options.input, options.partitions or context.defaultParallelism)
    command = [options.galley, "pipe", "--quiet", "--workers", "1", options.pipeline]
    # pipe() gives its program no environment, and without checkCode what a galley that failed has
    # not answered would be missing without a word.
    answers = documents.pipe(shlex.join(command), env={"PATH": os.environ["PATH"]}, checkCode=True)
    write(spark, answers, options.output)
    spark.stop()


if __name__ == "__main__":
    main()
