"""What Schemathesis is told of our server beyond what the OpenAPI document can say."""

import itertools
import json
import zlib

import schemathesis

TOO_LONG = 431

# How a wrong key is refused, too: how many of them come within a minute, the machine decides.
TOO_MANY_WRONG_KEYS = "Expected 401 or 403, got `429 "

# What is judged by what a request says.
OF_CONTENT = {"RejectedPositiveData", "AcceptedNegativeData", "MissingHeaderNotRejected"}

DATASETS = [
    {"id": 1, "name": "table", "values": (["main", "orders"], ["main", "orders_new"])},
    {"id": 1, "name": "query", "values": ("SELECT * FROM orders", "SELECT * FROM orders_new")},
    {"id": 0, "name": "file", "values": ("data/orders.csv", "data/orders_new.csv")},
]

# Fields that go with all others, and with every data source.
ALONE = {
    "archived",
    "case_insensitive_names",
    "compare_duplicates",
    "datetime_tolerance",
    "diff_tolerance",
    "ignore_whitespace",
    "include_columns",
    "infer_pk",
    "mask_columns",
    "materialize_without_sampling",
    "max_rows_fetched",
    "purged",
    "sample_rows",
    "sampling_ratio",
    "sort_array_columns",
    "table_modifiers",
    "tags",
    "time_column",
}

numbers = itertools.count()


def fit(body):
    """A request whose fields go together, which a schema cannot say, with some of those of a body."""
    fields = {name: value for name, value in body.items() if name in ALONE}
    dataset = DATASETS[zlib.crc32(json.dumps(fields).encode()) % len(DATASETS)]
    sides = {f"data_source{side}_id": dataset["id"] for side in (1, 2)}
    values = {f"{dataset['name']}{side}": dataset["values"][side - 1] for side in (1, 2)}
    return {**sides, **values, "pk_columns": body.get("pk_columns") or ["id"], **fields}


def is_fit(body):
    return isinstance(body, dict) and body == fit(body)


@schemathesis.hook
def map_case(context, case):
    """Every second request that the document allows is one that there can be."""
    is_create = case.operation.label == "POST /api/v1/datadiffs"
    is_positive = case.meta is not None and case.meta.generation.mode.is_positive
    if is_create and is_positive and isinstance(case.body, dict) and next(numbers) % 2 == 0:
        case.body = fit(case.body)
        # One that was used for another request is refused.
        case.headers.pop("Idempotency-Key", None)
    return case


@schemathesis.hook
def filter_failure(context, failure, case, response):
    name = type(failure).__name__
    # A head that is too long is refused before anything in it is read, whatever it says.
    if response.status_code == TOO_LONG:
        return name not in OF_CONTENT
    # The response here is the one to the right key; only the message tells of the one to the wrong key.
    if name == "IgnoredAuth":
        return not failure.message.startswith(TOO_MANY_WRONG_KEYS)
    if case.operation.label == "POST /api/v1/datadiffs" and name == "RejectedPositiveData":
        return is_fit(case.body)
    return True
