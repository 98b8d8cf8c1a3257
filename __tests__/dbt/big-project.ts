const MODELS = 200;
/** The folders of its models. */
export const FOLDERS = ['staging', 'marts/core', 'marts/finance'];

/** A model in each of ten layers of twenty reads one of the layer before. */
const nameOf = (number: number): string => `m${number}`;

/** A project of 200 models with 400 tests. */
export function bigProject(): Record<string, string> {
  const numbers = Array.from({ length: MODELS }, (_, index) => index);
  const models = numbers.map((number) => {
    const folder = FOLDERS[number % FOLDERS.length] ?? '';
    const from = number < 20 ? '(select 1 as id)' : `{{ ref('${nameOf(number - 20)}') }}`;
    const tags = number % 7 === 0 ? "{{ config(tags=['nightly']) }} " : '';
    return [
      `models/${folder}/${nameOf(number)}.sql`,
      `${tags}select id, {{ x() }} as v from ${from} t\n`,
    ];
  });
  const described = numbers.map(
    (number) =>
      `  - name: ${nameOf(number)}\n    columns: [{name: id, data_tests: [unique, not_null]}]\n`,
  );
  return {
    'dbt_project.yml':
      'name: big\nversion: 1.0.0\nprofile: big\nmodels: {big: {marts: {+materialized: table}}}\n',
    'profiles.yml': 'big: {target: dev, outputs: {dev: {type: duckdb, path: big.duckdb}}}\n',
    'macros/x.sql': '{% macro x() %}1{% endmacro %}\n',
    'models/schema.yml': `models:\n${described.join('')}`,
    ...(Object.fromEntries(models) as Record<string, string>),
  };
}

/** What a pull request changes in it: one model's code, one's configuration, and a new model. */
export const BIG_CHANGE: Record<string, string> = {
  [`models/${FOLDERS[0]}/m30.sql`]: "select id, 2 as v from {{ ref('m10') }} t\n",
  [`models/${FOLDERS[1]}/m64.sql`]:
    "{{ config(materialized='view') }}select id, {{ x() }} as v from {{ ref('m44') }} t\n",
  'models/staging/m200.sql': "select * from {{ ref('m30') }}\n",
};
