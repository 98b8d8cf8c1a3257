"""Runs another tool on two tables, and prints what it counted, its time and its peak memory.

    peer.py TOOL '{"urls": [...], "tables": [...], "columns": [...], ...settings}'

Where a tool gives no counts by itself, they are counted from the rows that it lists.
"""

import importlib
import json
import resource
import sys
import time

tool, order = sys.argv[1], json.loads(sys.argv[2])
urls, tables, columns = order["urls"], order["tables"], order["columns"]
settings = order.get("settings", {})
key = "id"


def counts(rows, exclusives, changed, differences=None):
    found = {"exclusives": exclusives, "rowsWithDifferences": changed}
    if rows is not None:
        found["rows"] = rows
    if differences is not None:
        found["differences"] = {name: differences.get(name, 0) for name in columns}
    return {name: value for name, value in found.items() if value is not None}


def count_listed(listed):
    """Of rows with a sign: a key with both signs has changed."""
    signs = {"-": {}, "+": {}}
    for sign, row in listed:
        signs[sign][row[0]] = row[1:]
    removed, added = signs["-"], signs["+"]
    changed = removed.keys() & added.keys()
    differences = {
        name: sum(removed[row_key][i] != added[row_key][i] for row_key in changed)
        for i, name in enumerate(columns)
    }
    exclusives = [len(removed) - len(changed), len(added) - len(changed)]
    return exclusives, len(changed), differences


def data_diff(module):
    """reladiff, and data-diff, which it came from."""
    threads = settings.get("threads", 1)
    connect, segment = module.connect, module.TableSegment
    databases = [connect(urls[0], thread_count=threads)]
    same = urls[0] == urls[1]
    databases.append(databases[0] if same else connect(urls[1], thread_count=threads))
    sides = [
        segment(database, (table,), (key,), extra_columns=tuple(columns))
        for database, table in zip(databases, tables)
    ]
    options = {
        "algorithm": module.Algorithm(settings.get("algorithm", "hashdiff")),
        "max_threadpool_size": settings.get("pool", 1),
        **{name: settings[name] for name in ("bisection_factor", "bisection_threshold") if name in settings},
    }
    if module.__name__ == "reladiff":
        options["allow_empty_tables"] = True
    found = module.diff_tables(*sides, **options)
    exclusives, changed, differences = count_listed(found)
    rowcounts = found.info_tree.info.rowcounts
    rows = [rowcounts[1], rowcounts[2]] if len(rowcounts) == 2 else None
    return counts(rows, exclusives, changed, differences)


def datadiffer(module):
    importlib.import_module("duckdb_extensions").import_extension("postgres_scanner")
    report = module.diff(
        *tables,
        source=urls[0],
        target=urls[1],
        keys=[key],
        attribution=settings.get("attribution", "auto"),
    )
    rows = report.rows
    differences = {column.name: column.changed_rows for column in report.columns}
    return counts([rows.a, rows.b], [rows.removed, rows.added], rows.modified, differences)


def sqlmesh(_):
    from sqlmesh.core.engine_adapter import create_engine_adapter
    from sqlmesh.core.table_diff import TableDiff

    dialect, connect, catalog = connector(urls[0])
    adapter = create_engine_adapter(connect, dialect, default_catalog=catalog)
    found = TableDiff(adapter, *tables, on=[key]).row_diff()
    joined = int(found.join_count)
    share = found.column_stats["pct_match"]
    # Without a joined row there is no share.
    changed_rows = lambda name: round((100 - float(share[name])) * joined / 100) if joined else 0
    differences = {name: changed_rows(name) for name in share.index}
    exclusives = [int(found.s_only_count), int(found.t_only_count)]
    changed = joined - int(found.full_match_count)
    rows = [int(found.source_count), int(found.target_count)]
    adapter.close()
    return counts(rows, exclusives, changed, differences)


def connector(url):
    from urllib.parse import urlparse

    place = urlparse(url)
    database = place.path[1:]
    if place.scheme == "postgresql":
        import psycopg2

        return "postgres", lambda: psycopg2.connect(url), database
    import pymysql

    login = {"host": place.hostname, "port": place.port, "user": place.username}
    return "mysql", lambda: pymysql.connect(**login, database=database), None


def datacompy(module):
    engine = settings["engine"]
    read = {"polars": read_polars, "pandas": read_pandas}[engine]
    sides = [read(url, table) for url, table in zip(urls, tables)]
    compare = getattr(module, f"{engine.capitalize()}Compare")
    found = compare(*sides, join_columns=[key])
    differences = {stat["column"]: int(stat["unequal_cnt"]) for stat in found.column_stats}
    changed = len(found.intersect_rows) - found.count_matching_rows()
    exclusives = [len(found.df1_unq_rows), len(found.df2_unq_rows)]
    return counts([len(side) for side in sides], exclusives, changed, differences)


def read_polars(url, table):
    import polars

    url = url.replace("sqlite:", "sqlite://")
    return polars.read_database_uri(f"SELECT * FROM {table}", url)


def read_pandas(url, table):
    import pandas
    import sqlalchemy

    for scheme, driver in {
        "postgresql:": "postgresql+psycopg2:",
        "mysql:": "mysql+pymysql:",
        "sqlite:": "sqlite:///",
    }.items():
        url = url.replace(scheme, driver) if url.startswith(scheme) else url
    return pandas.read_sql(f"SELECT * FROM {table}", sqlalchemy.create_engine(url))


tools = {"reladiff": data_diff, "data_diff": data_diff, "datadiffer": datadiffer, "sqlmesh": sqlmesh}
tools["datacompy"] = datacompy

imported = importlib.import_module(tool)
begun = time.perf_counter()
result = tools[tool](imported)
seconds = time.perf_counter() - begun

used = resource.getrusage(resource.RUSAGE_SELF)
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
