"""What Scripts/compare times of other extractors: a list of pages, in a process of its own.

    compare_tools.py TOOL LIST OUTPUT

reads each page of LIST, extracts, writes a line of JSON a page to OUTPUT, and prints as JSON how
long that took: `seconds`, `processor` seconds, and how many pages `failed`. Imports and the first
page, which loads what a tool loads late, are before that.
"""
import json
import sys
import time
import warnings
from pathlib import Path

FIRST = (b"<html><head><title>A gate</title></head><body><article><p>The gate on the river was shut"
         b" on Monday, and nobody knew why.</p></article></body></html>")


def record(**fields):
    return json.dumps(fields, ensure_ascii=False)


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return lambda page: record(
        text=extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True))


def trafilatura_text():
    from trafilatura import extract

    return lambda page: record(text=extract(page))


def trafilatura_metadata():
    from trafilatura import extract

    return lambda page: extract(page, output_format="json", with_metadata=True) or record()


def readability():
    from readability import Document

    def extracted(page):
        document = Document(page)
        return record(title=document.short_title(), html=document.summary())
    return extracted


def newspaper4k():
    # It says that it finds no keywords without nltk; nobody asks it for any.
    warnings.simplefilter("ignore")
    from newspaper import Article
    from newspaper.network import html_to_unicode

    def extracted(page):
        # Nothing is to come from the network.
        article = Article("https://news.example/article", fetch_images=False)
        # Decoded as it decodes what it fetches.
        article.download(input_html=html_to_unicode(None, page, default_encoding="utf-8")[1])
        article.parse()
        return record(title=article.title, authors=article.authors, text=article.text,
                      published=str(article.publish_date))
    return extracted


TOOLS = {tool.__name__: tool for tool in (
    resiliparse, trafilatura_text, trafilatura_metadata, readability, newspaper4k)}


def main(tool, pages, output):
    extracted, failed = TOOLS[tool](), 0
    extracted(FIRST)
    paths = [Path(line) for line in Path(pages).read_text().splitlines()]
    began = time.perf_counter(), time.process_time()
    with open(output, "w", encoding="utf-8") as file:
        for path in paths:
            try:
                line = extracted(path.read_bytes())
            except Exception:  # Whatever a tool throws: a page that it cannot read.
                line, failed = record(), failed + 1
            file.write(line + "\n")
    print(json.dumps({"seconds": time.perf_counter() - began[0],
                      "processor": time.process_time() - began[1], "failed": failed}))


if __name__ == "__main__":
    main(*sys.argv[1:])
