"""Measure the library against gold: one table, each figure beside the best that the field has published.

    python evaluation/evaluate.py [--data FOLDER] [--only WORD ...]

The data is not part of this repository (much of it is other people's copyright). Without it, this says so and stops.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from annotate import annotate_file

HERE = Path(__file__).resolve().parent
OUT = HERE / "out"
DATA = HERE.parents[1] / "shared" / "evaluation"
HEADER = ("measure", "figure", "field's best", "aim")


class Row(NamedTuple):
    """One measured figure; ``field`` is the best figure known of another system, ``aim`` is ours."""

    measure: str
    figure: str
    field: str = "–"
    aim: str = "–"


def main() -> None:
    """Measure everything that is asked for and at hand, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--only", nargs="*", choices=sorted(MEASURES), default=sorted(MEASURES))
    options = parser.parse_args()
    if not options.data.is_dir():
        sys.stderr.write("no evaluation data here: nothing measured\n")
        return
    rows = [row for name in MEASURES if name in options.only for row in MEASURES[name](options.data)]
    print_table(rows)


def print_table(rows: list[Row]) -> None:
    """Print the rows as a Markdown table, so that it can be kept in RESULTS.md."""
    widths = [max(len(row[column]) for row in [HEADER, *rows]) for column in range(len(HEADER))]
    for row in [HEADER, tuple("-" * width for width in widths), *rows]:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |")


def measure_articles(data: Path) -> Iterator[Row]:
    """The sample articles, told when each was published."""
    figures = score_articles(data, "articles", dated=True)
    timexes, events, clusters = figures["total"]["timexes"], figures["total"]["events"], figures["clusters"]
    yield Row("articles: required expressions right %", percent(timexes["right_of_required"]), "85.2", "≥ 98")
    yield Row("articles: traps hit", str(timexes["traps_hit"]), "–", "0")
    yield Row("articles: required events right %", percent(events["right_of_required"]), "40.5", "≥ 88")
    yield Row("articles: event precision %", percent(events["precision"]), "86", "≥ 88")
    yield Row("articles: status right %", percent(events["status_accuracy"]), "–", "≥ 90")
    yield Row("articles: titles good %", percent(events["title_good"]), "–", "≥ 85")
    links = f"{clusters['links_right']} of {clusters['links_gold_total']}, {clusters['links_wrong']} wrong"
    yield Row("articles: links right", links, "–", "≥ 8, ≤ 1 wrong")
    yield Row("articles: must-not-merge violations", str(clusters["must_not_merge_violations"]), "–", "0")


def measure_undated(data: Path) -> Iterator[Row]:
    """The sample articles, without a word on when they were published."""
    figures = score_articles(data, "articles-no-dct", dated=False)
    dates, total = figures["dct"], figures["total"]
    yield Row("no date given: required expressions right %", percent(total["timexes"]["right_of_required"]))
    yield Row("no date given: required events right %", percent(total["events"]["right_of_required"]))
    yield Row("no date given: stated dates found", f"{dates['found']} of {dates['printed']}", "–", "all")
    yield Row("no date given: dates invented", str(dates["invented"]), "–", "0")


def score_articles(data: Path, name: str, *, dated: bool) -> Any:
    """The figures of the articles' scorer."""
    source, target = OUT / f"{name}.in.jsonl", OUT / f"{name}.jsonl"
    OUT.mkdir(parents=True, exist_ok=True)
    with source.open("w", encoding="utf-8") as out:
        for line in (data / "gold" / "articles.gold.jsonl").read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            text = (data / "articles" / gold["file"]).read_text(encoding="utf-8")
            out.write(json.dumps({"id": gold["id"], "text": text, "dct": gold["editors_dct"]}) + "\n")
    annotate_file(source, target, "both", dated=dated)
    return run_scorer(data / "gold" / "score_articles.py", target, *([] if dated else ["--no-dct"]))


def measure_corpus(name: str, *best: str) -> Callable[[Path], Iterator[Row]]:
    """A measure of one TIMEX3 corpus: strict, relaxed and value F1, each with its best and its aim."""

    def measure(data: Path) -> Iterator[Row]:
        source, target = data / "corpora" / f"{name}.jsonl", OUT / f"{name}.jsonl"
        annotate_file(source, target, "timexes")
        figures = run_scorer(data / "corpora" / "score_timexes.py", source, target)["figures"]
        for kind, known in zip(("strict_f1", "relaxed_f1", "value_f1"), best, strict=True):
            field, aim = known.split()
            yield Row(f"{name}: {kind.removesuffix('_f1')} F1", percent(figures[kind]), field, f"≥ {aim}")

    return measure


def measure_newscore(data: Path) -> Iterator[Row]:
    """The field's own test cases, as far as they fit news."""
    figures = score_suite(data, "newscore.dev")
    total = figures["ALL|(all)"]
    kinds = [kind for name, kind in figures.items() if name.startswith("ALL|") and kind is not total]
    shares = [kind["right"] / kind["valued"] for kind in kinds if kind.get("valued", 0) >= 5]
    yield Row("newscore: found %", share(total, "found", "exp"), "93.7")
    yield Row("newscore: value %", share(total, "right", "valued"), "54.4")
    yield Row("newscore: macro value %", percent(sum(shares) / len(shares)), "52.6", "≥ 85")
    yield Row("newscore: clean negatives %", share(total, "negclean", "neg"), "93.3", "≥ 97")


def measure_sutime(data: Path) -> Iterator[Row]:
    """SUTime's own test cases, without its table of times of day."""
    total = score_suite(data, "sutime.dev", "--skip-flag", "testResolve3")["ALL|(all)"]
    yield Row("sutime: found %", share(total, "found", "exp"), "–", "≥ 92")
    yield Row("sutime: exact* %", share(total, "exact2", "spans"), "–", "≥ 85")
    yield Row("sutime: value %", share(total, "right", "valued"))


def score_suite(data: Path, name: str, *options: str) -> Any:
    """The figures of the suites' scorer."""
    source, target = data / "suites" / f"{name}.jsonl", OUT / f"{name}.jsonl"
    annotate_file(source, target, "timexes")
    return run_scorer(data / "suites" / "score_suite.py", "--gold", source, "--sys", target, *options)


def measure_timelines(data: Path) -> Iterator[Row]:
    """Entity timelines, with events dated by their article where nothing else dates them."""
    folder, target = data / "timelines", OUT / "timelines.jsonl"
    annotate_file(folder / "docs.dev.jsonl", target, "events", dating="document")
    gold = ("--docs", folder / "docs.dev.jsonl", "--gold", folder / "timelines.dev.jsonl")
    figures = run_scorer(folder / "score_timelines.py", *gold, target)
    yield Row("timelines: found %", str(figures["found %"]), "–", "≥ 75")
    yield Row("timelines: right %", str(figures["right %"]), "44 if all were found", "≥ 45")


def run_scorer(scorer: Path, *arguments: str | Path) -> Any:
    """What a scorer prints as JSON."""
    command = [sys.executable, str(scorer), *map(str, arguments), "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603


def percent(fraction: float) -> str:
    """A fraction as a percentage with one digit."""
    return f"{100 * fraction:.1f}"


def share(counts: dict[str, int], part: str, whole: str) -> str:
    """The percentage of one count in another."""
    return percent(counts[part] / counts[whole])


MEASURES: dict[str, Callable[[Path], Iterator[Row]]] = {
    "articles": measure_articles,
    "undated": measure_undated,
    "timebank": measure_corpus("timebank", "84.9 89", "91.6 94", "79.2 84"),
    "aquaint": measure_corpus("aquaint", "81.3 89", "92.5 94", "73.1 80"),
    "wikiwars": measure_corpus("wikiwars.dev", "85.5 89", "91.9 95", "82.7 88"),
    "newscore": measure_newscore,
    "sutime": measure_sutime,
    "timelines": measure_timelines,
}

if __name__ == "__main__":
    main()
