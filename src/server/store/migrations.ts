/**
 * The steps from an empty database to what the statements expect, each a list of statements. What
 * was released is never changed: a new step is added.
 *
 * Times are in µs since 1970 and flags 0 or 1, so that both databases hold the same. What lists
 * filter and sort by is in `diffs`; the long texts are apart, so that its rows stay short.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE data_diff.diffs (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      status text COLLATE "C" NOT NULL,
      result text COLLATE "C",
      archived bigint NOT NULL DEFAULT 0,
      source text COLLATE "C" NOT NULL,
      kind text COLLATE "C" NOT NULL,
      user_id bigint NOT NULL,
      user_name text COLLATE "C" NOT NULL,
      idempotency_key text COLLATE "C",
      data_source1_id bigint NOT NULL,
      data_source2_id bigint NOT NULL,
      created_at bigint NOT NULL,
      updated_at bigint NOT NULL,
      started_at bigint,
      finished_at bigint,
      attempts bigint NOT NULL DEFAULT 0,
      server text COLLATE "C",
      claim text COLLATE "C",
      cancel_asked bigint NOT NULL DEFAULT 0,
      progress text COLLATE "C",
      diff_stats_pks double precision,
      diff_stats_rows double precision,
      diff_stats_values double precision,
      table1 text COLLATE "C",
      table2 text COLLATE "C",
      pk_columns text COLLATE "C",
      include_columns text COLLATE "C",
      exclude_columns text COLLATE "C",
      tags text COLLATE "C",
      time_column text COLLATE "C",
      time_aggregate text COLLATE "C",
      time_interval_start text COLLATE "C",
      time_interval_end text COLLATE "C",
      filter1 text COLLATE "C",
      filter2 text COLLATE "C",
      query1 text COLLATE "C",
      query2 text COLLATE "C",
      file1 text COLLATE "C",
      file2 text COLLATE "C",
      UNIQUE (user_id, idempotency_key)
    )`,
    // Two: SQLite takes such an index only where the statement says the same of the status.
    `CREATE INDEX diffs_waiting ON data_diff.diffs (id) WHERE status = 'waiting'`,
    `CREATE INDEX diffs_processing ON data_diff.diffs (id) WHERE status = 'processing'`,
    `CREATE TABLE data_diff.documents (
      diff_id bigint PRIMARY KEY REFERENCES data_diff.diffs (id),
      request text COLLATE "C" NOT NULL,
      results text COLLATE "C"
    )`,
    `CREATE TABLE data_diff.servers (
      name text COLLATE "C" PRIMARY KEY,
      seen_at bigint NOT NULL
    )`,
    `CREATE TABLE data_diff.keys (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text COLLATE "C" NOT NULL,
      salt text COLLATE "C" NOT NULL,
      hash text COLLATE "C" NOT NULL,
      rights text COLLATE "C" NOT NULL,
      sources text COLLATE "C",
      created_at bigint NOT NULL,
      revoked_at bigint
    )`,
    `CREATE UNIQUE INDEX keys_in_use ON data_diff.keys (name) WHERE revoked_at IS NULL`,
    `CREATE TABLE data_diff.sessions (
      token_hash text COLLATE "C" PRIMARY KEY,
      key_id bigint NOT NULL REFERENCES data_diff.keys (id),
      csrf_token text COLLATE "C" NOT NULL,
      expires_at bigint NOT NULL
    )`,
    `CREATE TABLE data_diff.data_sources (
      id bigint PRIMARY KEY,
      name text COLLATE "C" NOT NULL
    )`,
    `CREATE TABLE data_diff.source_tests (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      data_source_id bigint NOT NULL,
      status text COLLATE "C" NOT NULL,
      message text COLLATE "C",
      created_at bigint NOT NULL
    )`,
    `CREATE TABLE data_diff.health (
      id bigint PRIMARY KEY,
      checked_at bigint NOT NULL
    )`,
    `INSERT INTO data_diff.health (id, checked_at) VALUES (1, data_diff.clock())`,
  ],
  [
    'ALTER TABLE data_diff.diffs ADD COLUMN purged bigint NOT NULL DEFAULT 0',
    // Apart from the results, which lists read.
    `CREATE TABLE data_diff.row_samples (
      diff_id bigint PRIMARY KEY REFERENCES data_diff.diffs (id),
      kept_at bigint NOT NULL
    )`,
    'CREATE INDEX row_samples_kept_at ON data_diff.row_samples (kept_at)',
    `CREATE TABLE data_diff.sampled_rows (
      diff_id bigint NOT NULL REFERENCES data_diff.row_samples (diff_id),
      place bigint NOT NULL,
      kind text COLLATE "C" NOT NULL,
      columns text COLLATE "C" NOT NULL,
      content text COLLATE "C" NOT NULL,
      PRIMARY KEY (diff_id, place)
    )`,
  ],
];
