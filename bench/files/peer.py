"""Runs another tool on two CSV files, and prints what it counted, its time and its peak memory.

    peer.py polars|pandas|qsv|csvdiff PROGRAM FILE1 FILE2 KEY-COLUMN
"""

import csv
import io
import json
import resource
import subprocess
import sys
import time

tool, program, file1, file2, key = sys.argv[1:]


def datacompy(engine):
    import datacompy

    module = __import__(engine)
    compare = getattr(datacompy, f"{engine.capitalize()}Compare")
    started = time.perf_counter()
    sides = [module.read_csv(file) for file in (file1, file2)]
    found = compare(*sides, join_columns=[key])
    counts = {
        "rows": [len(side) for side in sides],
        "exclusives": [len(found.df1_unq_rows), len(found.df2_unq_rows)],
        "rowsWithDifferences": len(found.intersect_rows) - found.count_matching_rows(),
        "differences": {
            stat["column"]: int(stat["unequal_cnt"])
            for stat in found.column_stats
            if stat["column"] != key
        },
    }
    return counts, started


def qsv(output):
    """One line for each row added or removed, two for a changed one; the key comes second."""
    lines = csv.reader(io.StringIO(output))
    next(lines)
    keys = {"-": set(), "+": set()}
    for sign, row_key, *_ in lines:
        keys[sign].add(row_key)
    removed, added = keys["-"], keys["+"]
    return {
        "exclusives": [len(removed - added), len(added - removed)],
        "rowsWithDifferences": len(removed & added),
    }


def csvdiff(output):
    found = json.loads(output)
    return {
        "exclusives": [len(found["Deletions"]), len(found["Additions"])],
        "rowsWithDifferences": len(found["Modifications"]),
    }


COMMANDS = {
    "qsv": [program, "diff", file1, file2],
    "csvdiff": [program, file1, file2, "--format", "json"],
}

who = resource.RUSAGE_SELF
if tool in COMMANDS:
    who = resource.RUSAGE_CHILDREN
    begun = time.perf_counter()
    printed = subprocess.run(COMMANDS[tool], stdout=subprocess.PIPE, text=True, check=True).stdout
    seconds = time.perf_counter() - begun
    result = {"qsv": qsv, "csvdiff": csvdiff}[tool](printed)
else:
    result, begun = datacompy(tool)
    seconds = time.perf_counter() - begun

used = resource.getrusage(who)
unit = 1 if sys.platform == "darwin" else 1024
print(
    json.dumps(
        {
            "counts": result,
            "seconds": seconds,
            "peakBytes": used.ru_maxrss * unit,
            "cpuSeconds": used.ru_utime + used.ru_stime,
        },
        default=int,  # NumPy's integers
    )
)
