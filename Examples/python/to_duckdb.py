"""Who and what is named in the pages of a folder, as a table of DuckDB, with all other fields of records beside it.

    python to_duckdb.py entities.galley.yaml pages entities.duckdb
"""

import json
import sys
import tempfile

import duckdb
from galley_pipe import Pipe, pages

# A record stays JSON in its row, so that no column depends on what is in the first pages.
RECORDS = """
    create table records as
    select json->>'id' as id, json->>'text' as text, json from read_json_objects(?, format = 'newline_delimited')
"""
# substring counts code points, as start and end do, but from 1.
MENTIONS = """
    create table mentions as
    select id, row->>'kind' as kind,
        substring(text, (row->>'start')::int + 1, (row->>'end')::int - (row->>'start')::int) as text
    from (select id, text, unnest((json->'layers'->'entity')::json[]) as row from records)
"""


def main(pipeline, folder, output):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file, Pipe(pipeline) as pipe:
        for record in pipe.records(pages(folder)):
            file.write(json.dumps(record) + "\n")
        file.flush()
        with duckdb.connect(output) as database:
            database.execute(RECORDS, [file.name])
            database.execute(MENTIONS)
            print(database.sql("select kind, count(*), count(distinct text) from mentions group by kind order by kind"))


if __name__ == "__main__":
    main(*sys.argv[1:])
