/** Variables of the operating system's that programs need in order to run. */
const SYSTEM = [
  // To find npm, which fetches DuckDB, and mkfifo, which makes the pipes that rows come through.
  'PATH',
  // What Node has compiled before, where the user lets it keep that.
  'NODE_COMPILE_CACHE',
  // Where npm's `.npmrc` and PostgreSQL's `.pgpass` and certificates are.
  'HOME',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  // Where SQLite spills what it sorts.
  'TMPDIR',
  'TEMP',
  'TMP',
  // Without these nothing runs on Windows.
  'SYSTEMROOT',
  'COMSPEC',
  'PATHEXT',
];

/** How to reach the package registry, and whose certificates to trust there and of databases. */
const NETWORK = [
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_SYSTEM_CA',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
];

/** Settings of npm's, and those that PostgreSQL's driver takes for what a URL leaves open. */
const SETTINGS = /^(npm_config_|PG[A-Z])/i;

/** Other processes of the user can read a variable: what is secret comes by message. */
const SECRET = /pass(word)?$|auth|token|secret|_key$|:/i;

/**
 * Two sides that are read through pipes hold a thread for each end of them, as long as they wait;
 * Node's own four would then be too few for the statement that reads them.
 */
const THREADS = '16';

/**
 * The environment of a process that runs diffs: only what it needs of its parent's, and no secrets.
 * Logins of a package registry belong into `.npmrc`, passwords of databases into their URLs.
 */
export function environmentOfProcess(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const known = new Set([...SYSTEM, ...NETWORK]);
  const isNeeded = (name: string): boolean =>
    known.has(name.toUpperCase()) || (SETTINGS.test(name) && !SECRET.test(name));
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] => isNeeded(entry[0]) && entry[1] !== undefined,
  );
  return { ...Object.fromEntries(entries), UV_THREADPOOL_SIZE: THREADS };
}
