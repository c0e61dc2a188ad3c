"""A corpus of invented articles: for the same number and seed the same bytes on every machine."""

import itertools
import json
import random

SYLLABLES = "ba den fi gor hal ki lum mer no pra quen ri sol tu ve zan".split()
PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<link rel="canonical" href="https://news.example/{path}">
<meta property="article:published_time" content="2026-{month:02}-{day:02}T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/towns">Towns</a></nav>
<article><h1>{title}</h1><p class="byline">By {author}</p>{text}</article>
<footer><p>Printed at the mill.</p></footer></body></html>
"""


class Words:
    """Invented words, the first of them the most frequent ones, as in a language."""

    def __init__(self, random, count=3000):
        self.random = random
        self.words = ["".join(random.choices(SYLLABLES, k=random.randint(1, 3))) for _ in range(count)]
        self.weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(count)))

    def name(self):
        return " ".join(word.capitalize() for word in self.random.choices(self.words, k=2))

    def sentence(self):
        words = self.random.choices(self.words, cum_weights=self.weights, k=self.random.randint(8, 20))
        return " ".join(words).capitalize() + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(2, 5)))


def pages(documents, seed=1):
    """Pairs of a path and the bytes of its page, about 2 KB; of a hundred pages two have no article."""
    words = Words(random.Random(seed))
    for number in range(documents):
        path = f"{number // 500:03}/{number:06}.html"
        if number % 100 == 13:
            yield path, b""
        elif number % 100 == 57:
            # Cut off before the text has begun.
            yield path, page(words, path, [])[:300]
        else:
            yield path, page(words, path, [words.paragraph() for _ in range(words.random.randint(4, 7))])


def page(words, path, paragraphs):
    text = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    title, author = words.sentence()[:-1], words.name()
    month, day = words.random.randint(1, 12), words.random.randint(1, 28)
    return PAGE.format(path=path, title=title, author=author, month=month, day=day, text=text).encode()


def write_pages(folder, documents):
    """A file for each page, in folders of 500."""
    for path, content in pages(documents):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def write_lines(folder, documents, files=7):
    """The same pages as JSON Lines, a line each; a line without a page stands for one that is empty."""
    folder.mkdir(parents=True)
    outputs = [open(folder / f"{number:02}.jsonl", "w", encoding="utf-8") for number in range(files)]
    for number, (path, content) in enumerate(pages(documents)):
        line = {"id": path, "url": f"https://news.example/{path}"}
        if content:
            line["html"] = content.decode()
        outputs[number % files].write(json.dumps(line) + "\n")
    for output in outputs:
        output.close()
