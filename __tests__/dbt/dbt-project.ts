import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { programVariables } from '../program-variables.ts';
import { findDbt } from '../servers/programs.ts';

const start = promisify(execFile);

/** A project that real dbt builds, in a folder that is removed at the end. */
export interface DbtProject {
  folder: string;
  /** Writes files of the project. */
  write: (files: Record<string, string>) => void;
  /** Runs a command of dbt in the folder, or in one of those below it. */
  dbt: (args: string[], env?: Record<string, string>, folder?: string) => Promise<string>;
  /** Runs Python that may import dbt, in the folder. */
  python: (code: string, ...args: string[]) => Promise<string>;
  /** Copies the project as it was at first, as a work tree of the base branch has it. */
  copyTo: (folder: string) => void;
  [Symbol.dispose]: () => void;
}

/** Puts files into a folder. */
function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** @throws MissingProgram where dbt is not on this machine. */
export function openProject(files: Record<string, string>): DbtProject {
  const { command, env: found } = findDbt();
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-dbt-'));
  writeFiles(folder, files);
  const call = async (
    [program = '', ...args]: string[],
    env: Record<string, string> = {},
    below = '.',
  ): Promise<string> => {
    const options = { cwd: join(folder, below), env: { ...programVariables(), ...found, ...env } };
    const { stdout } = await start(program, args, options).catch((error: unknown) => {
      throw new Error(`dbt ${args.join(' ')}: ${String(Object(error).stdout)}`, { cause: error });
    });
    return stdout;
  };
  return {
    folder,
    write: (more) => writeFiles(folder, more),
    dbt: (args, env, below) => call([...command, ...args], env, below),
    python: (code, ...args) => call([command[0] ?? '', '-c', code, ...args]),
    copyTo: (below) => writeFiles(join(folder, below), files),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The files of the recipe's project: a seed and four models, one of them ephemeral. */
export const SHOP: Record<string, string> = {
  'dbt_project.yml':
    'name: shop\nversion: 1.0.0\nprofile: shop\nmodels: {shop: {+materialized: table}}\n',
  'profiles.yml': 'shop: {target: dev, outputs: {dev: {type: duckdb, path: shop.duckdb}}}\n',
  'seeds/raw_orders.csv': 'id,customer_id,amount\n1,1,10\n2,1,20\n3,2,30\n',
  'models/stg_orders.sql':
    "{{ config(materialized='ephemeral') }} select * from {{ ref('raw_orders') }}\n",
  'models/orders.sql': "select id, customer_id, amount from {{ ref('stg_orders') }}\n",
  'models/customers.sql':
    "select customer_id, {{ total('amount') }} as total from {{ ref('orders') }} group by 1\n",
  'models/totals.sql': "select sum(total) as total from {{ ref('customers') }}\n",
  'macros/total.sql': '{% macro total(column) %}sum({{ column }}){% endmacro %}\n',
  'models/schema.yml': `models:
  - name: orders
    columns: [{ name: id, data_tests: [unique, not_null] }]
  - name: customers
    columns: [{ name: customer_id, meta: { primary-key: true } }]
`,
};
