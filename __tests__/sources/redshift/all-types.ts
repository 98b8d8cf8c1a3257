/** Types that PostgreSQL and Redshift share, and a value and another one of each. */
export const VALUES: [type: string, value: string, other: string][] = [
  ['smallint', '-32768', '-32767'],
  ['integer', '2147483647', '2147483646'],
  ['bigint', '-9223372036854775808', '-9223372036854775807'],
  ['numeric(18,4)', '12345678901234.5678', '12345678901234.5679'],
  [
    'numeric(38,10)',
    '1234567890123456789012345678.0123456789',
    '1234567890123456789012345678.012345679',
  ],
  ['numeric', '1.50', '1.5000001'],
  ['real', '16777217', '16777220'],
  ['real', '1.17549435e-38', '1.17549449e-38'],
  ['double precision', '0.1', '0.10000000000000002'],
  ['boolean', 'true', 'false'],
  ['date', '2024-02-29', '2024-02-28'],
  ['date', '0044-03-15 BC', '0045-03-15 BC'],
  ['timestamp', '2024-02-29 12:34:56.123456', '2024-02-29 12:34:56.123457'],
  ['timestamptz', '2024-02-29 12:34:56.123456+02', '2024-02-29 12:34:56.123456+03'],
  ['time', '12:34:56.123456', '12:34:56.123457'],
  ['timetz', '12:34:56+02', '12:34:56+03'],
  ['char(10)', 'abc', 'abd'],
  ['varchar(20)', 'a"b,c', 'a"b,d'],
  ['varchar(20)', '', ' '],
  ['varchar(20)', 'zwei\nZeilen\\', 'zwei\nZeilen'],
  ['varchar(60000)', 'ä'.repeat(20_000), `${'ä'.repeat(19_999)}a`],
];

/** The same by type, with their values in SQL. */
export const TYPES: Record<string, string[]> = Object.fromEntries(
  [...Map.groupBy(VALUES, ([type]) => type)].map(([type, entries]) => [
    type,
    entries.flatMap(([, ...values]) =>
      values.map((value) => `'${value.replaceAll("'", "''")}'::${type}`),
    ),
  ]),
);
