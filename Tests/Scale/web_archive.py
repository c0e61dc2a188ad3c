"""Web archives with pages of the corpus, as a crawler stores them: compressed in every way that is usual."""

import gzip
import itertools

import corpus

RECORD = (
    "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
    "WARC-Date: 2026-05-12T08:00:00Z\r\nWARC-Target-URI: https://news.example/{number}\r\n"
    "Content-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n"
)


def write(path, numbers):
    """A gzip member for each page of the corpus that has one of `numbers` and an article."""
    contents = [content for _, content in itertools.islice(corpus.pages(200), max(numbers) + 1)]
    pages = [(number, contents[number] or contents[0]) for number in numbers]
    path.write_bytes(b"".join(gzip.compress(record(*page)) for page in pages))


def record(number, page):
    """Every second body is compressed, and every third comes in chunks."""
    headers, body = ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8"], page
    if number % 2:
        headers, body = [*headers, "Content-Encoding: gzip"], gzip.compress(body)
    if number % 3 == 0:
        headers, body = [*headers, "Transfer-Encoding: chunked"], b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    message = "\r\n".join([*headers, "", ""]).encode() + body
    return RECORD.format(number=number, length=len(message)).encode() + message + b"\r\n\r\n"
