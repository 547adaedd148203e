from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import Any

import pytest

import timeline
from timeline.integrations.columns import extract_batch

BATCH: dict[str, list[Any]] = {
    "text": ["The ferry sailed from Oslo on Monday.", "The mill burned down on 3 May 2021.", None, "It rained."],
    "published": ["2024-05-21", None, None, "yesterday"],
    "source": ["a", "b", "c", "d"],
}


def test_columns_in_columns_out() -> None:
    """A timeline for each text that has one, as ``extract`` makes it; for the others the reason."""
    told = extract_batch(BATCH)
    assert set(told) == {"timeline", "error"}
    assert [bool(made) for made in told["timeline"]] == [True, True, False, False]
    first = timeline.Timeline.from_json(told["timeline"][0])
    assert first == timeline.extract(timeline.Document(text=BATCH["text"][0], published="2024-05-21"))
    assert told["error"][:3] == ["", "", "not a text: None"]
    assert told["error"][3].startswith("published is not a date: 'yesterday'")


def test_columns_of_other_names() -> None:
    """The caller names the columns; dates are no must, texts are."""
    read = partial(extract_batch, text="body", language="en", dating="own")
    assert extract_batch({"text": ["It opened in 2021."]}) == read({"body": ["It opened in 2021."]})
    with pytest.raises(timeline.InputError, match="no column 'body'; expected one of texts among text"):
        read({"text": []})


def test_it_travels() -> None:
    """Pickled, in threads and in processes it does the same."""
    told = extract_batch(BATCH)
    assert pickle.loads(pickle.dumps(extract_batch))(BATCH) == told  # noqa: S301
    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(extract_batch, [BATCH] * 3)) == [told] * 3
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
        assert list(processes.map(extract_batch, [BATCH])) == [told]
