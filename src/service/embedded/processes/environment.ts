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

type Variables = Readonly<Record<string, string | undefined>>;

/** Inputs of the Action, of which a process gets by message what it needs. */
const INPUT = /^INPUT_/i;

/** The environment of a process that runs diffs for who may use all that this one may. */
export function environmentOfOwner(env: Variables): Record<string, string> {
  return withThreads(env, (name) => !INPUT.test(name));
}

/**
 * The environment of a process that runs diffs for others: only what it needs of its parent's, and no
 * secrets. Logins of a package registry belong into `.npmrc`, passwords of databases into their URLs.
 */
export function environmentOfProcess(env: Variables): Record<string, string> {
  const known = new Set([...SYSTEM, ...NETWORK]);
  return withThreads(
    env,
    (name) => known.has(name.toUpperCase()) || (SETTINGS.test(name) && !SECRET.test(name)),
  );
}

function withThreads(env: Variables, isNeeded: (name: string) => boolean): Record<string, string> {
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] => isNeeded(entry[0]) && entry[1] !== undefined,
  );
  return { ...Object.fromEntries(entries), UV_THREADPOOL_SIZE: THREADS };
}
