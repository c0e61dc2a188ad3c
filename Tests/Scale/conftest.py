"""One corpus and what local runs make of it, with which tests compare what engines have made."""

import corpus
import galley
import pipes
import pytest


def pytest_addoption(parser):
    parser.addoption("--documents", type=int, default=20_000, help="pages in the corpus (default 20000)")


def pytest_configure(config):
    if config.getoption("--documents") < 4000:
        raise pytest.UsageError(
            "--documents takes 4000 or more: with fewer, shards are done before they are interrupted"
        )


@pytest.fixture(scope="package")
def documents(pytestconfig):
    return pytestconfig.getoption("--documents")


@pytest.fixture(scope="package")
def pages(documents, tmp_path_factory):
    """A folder of HTML files; some of them become rejects."""
    folder = tmp_path_factory.mktemp("corpus") / "pages"
    corpus.write_pages(folder, documents)
    return folder


@pytest.fixture(scope="package")
def lines(documents, tmp_path_factory):
    """The same pages in files of JSON Lines: `id`, `url` and `html`."""
    folder = tmp_path_factory.mktemp("corpus") / "lines"
    corpus.write_lines(folder, documents)
    return folder


@pytest.fixture(scope="package")
def reference(documents, pages, tmp_path_factory):
    """What a local run makes of `pages`."""
    return local_run(documents, galley.files_reader(pages), tmp_path_factory.mktemp("reference"))


@pytest.fixture(scope="package")
def lines_reference(documents, lines, tmp_path_factory):
    """What a local run makes of `lines`."""
    return local_run(documents, galley.lines_reader(lines), tmp_path_factory.mktemp("reference"))


@pytest.fixture(scope="package")
def piped(lines, tmp_path_factory):
    """What `galley pipe` makes of `lines`, as one stream."""
    pipeline = galley.write_pipeline(tmp_path_factory.mktemp("piped"), galley.lines_reader(lines))
    documents = b"".join(file.read_bytes() for file in sorted(lines.iterdir()))
    return pipes.results(pipes.answers(pipeline, documents))


@pytest.fixture
def work(tmp_path, pages):
    """A folder with `scale.galley.yaml`, a pipeline over `pages`, to work in."""
    folder = tmp_path / "work"
    folder.mkdir()
    galley.write_pipeline(folder, galley.files_reader(pages))
    return folder


def local_run(documents, reader, folder):
    galley.galley("run", galley.write_pipeline(folder, reader), "--quiet", cwd=folder)
    results = galley.Results.of(folder / "out")
    assert len(results.records) + len(results.rejects) == documents
    assert results.rejects, "a corpus without rejects proves less"
    return results
