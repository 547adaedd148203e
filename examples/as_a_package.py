"""Use the library from Python: articles in, merged events out, each with its sources.

    python examples/as_a_package.py
"""

from pathlib import Path

import timeline

ARTICLES = Path(__file__).parent / "articles"


def main() -> None:
    """Print what several articles tell, and where they disagree."""
    articles = [timeline.read(path) for path in sorted(ARTICLES.glob("*.txt"))]
    merged = timeline.extract(articles, title="The Calder crossing")
    for event in merged.events:
        when = event.time.edtf if event.time else "undated"
        tellings = len({mention.document_id for mention in event.mentions})
        if tellings > 1:
            print(f"{when}: {event.title} ({tellings} articles)")
        for conflict in event.conflicts:
            print(f"    the articles disagree on {conflict.field}: {' / '.join(claim for claim, _ in conflict.claims)}")

    print(f"\nOf {len(merged.events)} events, {len(merged.about('ferry').events)} are about the ferry.")


if __name__ == "__main__":
    main()
