"""Invented articles for Scripts/compare: pages of about 5 KB that are like those of news sites, in
words that are in no language, the same ones each time."""
import json
import random

SEED = 20_260_512
ONSETS = "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t th tr v w".split()
VOWELS = "a e i o u a e i o ea ou".split()
CODAS = ["", "", "", "", "n", "r", "l", "s", "t", "nd", "ck"]
SMALL = "the of and to in a is that for it was on with as by at from they will had".split()
SECTIONS = ["Local", "Business", "Culture", "Sport", "Science"]
ATTRIBUTES = ["", ' class="paragraph"', ' data-component="text-block"', ' class="body-text"']
TEXT_CLASSES = ["article-body", "story__content", "entry-content", "post-text"]

# Around the text: what differs between sites, beyond words.
PAGES = [
    """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | {site}</title>
<meta name="description" content="{summary}"><meta property="og:title" content="{title}">
<meta property="og:type" content="article"><meta property="og:url" content="{url}">
<link rel="canonical" href="{url}"><script type="application/ld+json">{ld}</script>
<script>window.layer = [{{"page": "{slug}", "kind": "article"}}];</script></head>
<body><header><a class="logo" href="/">{site}</a><nav><ul>{nav}</ul></nav></header>
<main><article><h1>{title}</h1><p class="byline">By <a rel="author" href="/people">{author}</a></p>
<time datetime="{date}T08:30:00Z">{date}</time><div class="{text_class}">{text}</div></article>
<aside class="related"><h2>Read more</h2><ul>{more}</ul></aside></main>
<footer><p>&copy; {year} {site}. All rights reserved.</p><ul>{nav}</ul></footer></body></html>
""",
    """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{title} - {site}</title><meta name="author" content="{author}">
<meta property="article:published_time" content="{date}T06:10:00+00:00">
<meta name="keywords" content="{section}, {site}">
<style>.top {{ margin: 0 }} p {{ line-height: 1.5 }}</style>
<script type="application/ld+json">{ld}</script></head><body class="single">
<div id="top" class="top"><ul class="menu">{nav}</ul></div>
<div id="wrap"><div class="headline"><span class="kicker">{section}</span><h1>{title}</h1>
<p class="lead">{summary}</p><div class="meta">{author} &middot; <span>{date}</span></div></div>
<figure><img src="/images/{slug}.jpg" alt="{section}"><figcaption>{caption}</figcaption></figure>
<div class="{text_class}">{text}</div>
<div class="share"><a href="#">Share</a> <a href="#">Mail</a> <a href="#">Print</a></div>
<div class="teasers"><h3>Most read</h3><ol>{more}</ol></div></div>
<div id="foot"><ul>{nav}</ul><p>{site}, {year}</p></div></body></html>
""",
    """<html lang="en"><head><title>{title}</title><meta http-equiv="content-type"
content="text/html; charset=utf-8"><meta name="date" content="{date}">
<meta name="description" content="{summary}"><link rel="canonical" href="{url}">
<script type="application/ld+json">{ld}</script></head><body>
<table width="100%"><tr><td class="menu">{menu}</td><td class="page">
<h2 class="title">{title}</h2><div class="info">{date} | {author} | {section}</div>
<div class="{text_class}">{text}</div>
<p class="tags">{section} <a href="/tags">all tags</a></p></td>
<td class="box"><b>Latest</b><ul>{more}</ul></td></tr></table>
<div class="footer"><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a> {site}</div>
</body></html>
""",
]


class Articles:
    def __init__(self):
        self.random = random.Random(SEED)
        # As in a language, few words are used often, and most of those are short.
        words = sorted((self.word() for _ in range(6000)),
                       key=lambda word: len(word) + 8 * self.random.random())
        often = [1 / (rank + 10) for rank in range(len(words))]
        self.words = self.random.choices(words, often, k=50_000)
        self.sentences = [self.sentence() for _ in range(20_000)]
        self.names = [" ".join(self.word().capitalize() for _ in range(2)) for _ in range(2000)]

    def word(self):
        syllables = self.random.choice([1, 2, 2, 3])
        return "".join(self.random.choice(part) for _ in range(syllables)
                       for part in (ONSETS, VOWELS, CODAS))

    def phrase(self, number):
        return " ".join(self.random.choice(SMALL if self.random.random() < 0.4 else self.words)
                        for _ in range(number))

    def sentence(self):
        words = self.phrase(self.random.randint(6, 24)).split()
        if self.random.random() < 0.3:
            words[len(words) // 2] += ","
        if self.random.random() < 0.3:
            words[-1] = words[-1].capitalize()
        words[0] = words[0].capitalize()
        text = " ".join(words)
        if self.random.random() < 0.15:
            return f"“{text},” said {self.word().capitalize()}."
        return f"{text}."

    def text(self, characters):
        """Paragraphs of together about so many characters."""
        attributes, paragraphs, size = self.random.choice(ATTRIBUTES), [], 0
        while size < characters:
            sentences = self.random.choices(self.sentences, k=self.random.randint(2, 5))
            if self.random.random() < 0.2:
                sentences[0] = f'<a href="/{self.random.choice(self.words)}">{sentences[0]}</a>'
            if size and self.random.random() < 0.12:
                paragraphs.append(f"<h2>{self.phrase(4).capitalize()}</h2>")
            paragraphs.append(f"<p{attributes}>{' '.join(sentences)}</p>")
            size += len(paragraphs[-1])
        return "\n".join(paragraphs)

    def links(self, number, words):
        return [f'<a href="/{self.random.choice(self.words)}">{self.phrase(words).capitalize()}</a>'
                for _ in range(number)]

    def item_list(self, fewest, most, words):
        links = self.links(self.random.randint(fewest, most), words)
        return "".join(f"<li>{link}</li>" for link in links)

    def facts(self, number):
        """What the head, the text and the markup for machines say alike."""
        day = f"{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"
        year, site = str(2015 + number % 11), self.random.choice(self.names)
        slug = f"{self.random.choice(self.words)}-{number}"
        return {"title": self.phrase(7).capitalize(), "author": self.random.choice(self.names),
                "date": f"{year}-{day}", "year": year, "site": site, "slug": slug,
                "url": f"https://www.{site.split()[0].lower()}.example/{year}/{slug}"}

    def page(self, number):
        """Address and HTML of a page."""
        facts = self.facts(number)
        ld = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": facts["title"],
              "url": facts["url"], "datePublished": facts["date"],
              "author": {"@type": "Person", "name": facts["author"]},
              "publisher": {"@type": "Organization", "name": facts["site"]}}
        choose = self.random.choice
        html = choose(PAGES).format(
            **facts, ld=json.dumps(ld), section=choose(SECTIONS), text_class=choose(TEXT_CLASSES),
            summary=choose(self.sentences), caption=choose(self.sentences),
            nav=self.item_list(4, 7, 1), more=self.item_list(3, 5, 6),
            menu="<br>".join(self.links(6, 1)), text=self.text(self.random.randint(1800, 4200)))
        return facts["url"], html
