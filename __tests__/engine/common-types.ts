/** Values of two types, one of each database, that are compared with each other. */
export interface TypePair {
  name: string;
  postgresql: string;
  mysql: string;
  /** Literals that both databases read as the same value. */
  equal: string[];
  /** Two literals each, whose values differ. */
  changes: [from: string, to: string][];
}

/** Types of the two databases whose values have a text in common. */
export const TYPE_PAIRS: TypePair[] = [
  {
    name: 'small',
    postgresql: 'smallint',
    mysql: 'smallint(6) zerofill',
    equal: ['NULL', '0', '32767', '42'],
    changes: [
      ['1', '2'],
      ['NULL', '0'],
    ],
  },
  {
    name: 'whole',
    postgresql: 'bigint',
    mysql: 'bigint',
    equal: ['NULL', '0', '-1', '9223372036854775807', '-9223372036854775808', '1000'],
    changes: [
      ['1', '-1'],
      ['9223372036854775807', '9223372036854775806'],
      ['0', 'NULL'],
      ['1', '10'],
    ],
  },
  {
    name: 'unsigned_in_numeric',
    postgresql: 'numeric(20,0)',
    mysql: 'bigint unsigned',
    equal: ['0', '18446744073709551615'],
    changes: [['18446744073709551615', '18446744073709551614']],
  },
  {
    name: 'whole_in_decimal',
    postgresql: 'integer',
    mysql: 'decimal(12,2)',
    equal: ['0', '-7', '100'],
    changes: [
      ['100', '100.01'],
      ['1', '100'],
    ],
  },
  {
    name: 'amount',
    postgresql: 'numeric(12,2)',
    mysql: 'decimal(20,6)',
    equal: ['NULL', '0', '-0.50', '10', '1234567890.12', '-100.00'],
    changes: [
      ['1.5', '-1.5'],
      ['0.01', '0.02'],
      ['10', '100'],
      ['0', 'NULL'],
      ['1.5', '1.500001'],
    ],
  },
  {
    name: 'long_number',
    postgresql: 'numeric',
    mysql: 'decimal(65,30)',
    equal: ['0.000000000000000000000000000001', '12345678901234567890123456789012345', '-1.50'],
    changes: [['0.000000000000000000000000000001', '0.000000000000000000000000000002']],
  },
  {
    name: 'zero_filled',
    postgresql: 'numeric(9,3)',
    mysql: 'decimal(9,3) zerofill',
    equal: ['0', '1.5', '123.456'],
    changes: [['1.5', '1.501']],
  },
  {
    name: 'year',
    postgresql: 'integer',
    mysql: 'year',
    equal: ['0', '2024'],
    changes: [['2024', '2025']],
  },
  {
    name: 'ratio',
    postgresql: 'double precision',
    mysql: 'double',
    equal: ['0.1', '-2.25', '0.30000000000000004', '1e21', '123456.789', '1.7976931348623157e308'],
    changes: [
      ['0.3', '0.30000000000000004'],
      ['1', '-1'],
      ['0', 'NULL'],
    ],
  },
  {
    name: 'single',
    postgresql: 'real',
    mysql: 'float',
    equal: ['0.1', '16777216', '-3.5'],
    changes: [['0.1', '0.2']],
  },
  {
    name: 'truth',
    postgresql: 'boolean',
    mysql: 'tinyint(1)',
    equal: ['NULL', 'true', 'false'],
    changes: [
      ['true', 'false'],
      ['false', 'NULL'],
    ],
  },
  {
    name: 'truth_bit',
    postgresql: 'boolean',
    mysql: 'bit(1)',
    equal: ['NULL', 'true', 'false'],
    changes: [['true', 'false']],
  },
  {
    name: 'text',
    postgresql: 'text',
    mysql: 'longtext',
    equal: ['NULL', "''", "'~'", "'NULL'", "'Ü 😀'", "'a,1:b'", "'a '", "'line\nbreak'", "'it''s'"],
    changes: [
      ['NULL', "''"],
      ["'~'", 'NULL'],
      ["'0:'", "''"],
      ["'a'", "'A'"],
      ["'a'", "'a '"],
      ["'u'", "'ü'"],
      ["'\u00e9'", "'e\u0301'"],
    ],
  },
  {
    name: 'latin',
    postgresql: 'varchar(20)',
    mysql: 'varchar(20) CHARACTER SET latin1',
    equal: ["'é'", "'abc'", "'€'"],
    changes: [["'é'", "'è'"]],
  },
  {
    name: 'padded',
    postgresql: 'char(5)',
    mysql: 'char(5)',
    equal: ["'ab'", "''"],
    changes: [["'ab'", "'abc'"]],
  },
  {
    name: 'word',
    postgresql: 'text',
    mysql: "enum('x','y')",
    equal: ["'x'", 'NULL'],
    changes: [["'x'", "'y'"]],
  },
  {
    name: 'day',
    postgresql: 'date',
    mysql: 'date',
    equal: ['NULL', "'2024-02-29'", "'1000-01-01'", "'9999-12-31'"],
    changes: [["'2024-02-29'", "'2024-03-01'"]],
  },
  {
    name: 'day_at_midnight',
    postgresql: 'date',
    mysql: 'datetime(6)',
    equal: ["'2024-02-29'", 'NULL'],
    changes: [["'2024-02-29'", "'2024-02-29 00:00:00.000001'"]],
  },
  {
    name: 'midnight_of_day',
    postgresql: 'timestamp',
    mysql: 'date',
    equal: ["'2024-02-29'", 'NULL'],
    changes: [["'2024-02-29 00:00:00.000001'", "'2024-02-29'"]],
  },
  {
    name: 'moment',
    postgresql: 'timestamp',
    mysql: 'datetime(6)',
    equal: ["'2024-02-29 12:30:45.5'", "'1969-12-31 23:59:59.999999'", "'2024-01-01'", 'NULL'],
    changes: [
      ["'2024-01-01 00:00:00'", "'2024-01-01 00:00:00.000001'"],
      ["'2024-01-01 00:00:10'", "'2024-01-01 00:00:01'"],
    ],
  },
  {
    name: 'moment_to_seconds',
    postgresql: 'timestamp',
    mysql: 'datetime',
    equal: ["'2024-02-29 12:30:45.5'", "'1969-12-31 23:59:59.999999'"],
    changes: [["'2024-01-01 00:00:00.9'", "'2024-01-01 00:00:01'"]],
  },
  {
    name: 'moment_to_milliseconds',
    postgresql: 'timestamp',
    mysql: 'datetime(3)',
    equal: ["'2024-02-29 12:30:45.5019'", "'1969-12-31 23:59:59.999999'", "'2024-01-01'"],
    changes: [["'2024-01-01 00:00:00.9'", "'2024-01-01 00:00:00.901'"]],
  },
  {
    name: 'instant',
    postgresql: 'timestamptz',
    mysql: 'timestamp(6) NULL',
    equal: ["'2024-02-29 12:30:45.5'", "'2038-01-19 03:14:07.999999'", 'NULL'],
    changes: [["'2024-03-31 01:30:00'", "'2024-03-31 02:30:00'"]],
  },
  {
    name: 'time_of_day',
    postgresql: 'time',
    mysql: 'time(6)',
    equal: ["'12:30:45.5'", "'00:00:00'", "'23:59:59.999999'", 'NULL'],
    changes: [["'12:00:00'", "'12:00:00.000001'"]],
  },
  {
    name: 'uuid',
    postgresql: 'uuid',
    mysql: 'uuid',
    equal: ["'123E4567-e89b-12d3-a456-426655440000'", 'NULL'],
    changes: [["'123e4567-e89b-12d3-a456-426655440000'", "'123e4567-e89b-12d3-a456-426655440001'"]],
  },
  {
    name: 'uuid_in_text',
    postgresql: 'uuid',
    mysql: 'char(36)',
    equal: ["'123e4567-e89b-12d3-a456-426655440000'", 'NULL'],
    changes: [["'123e4567-e89b-12d3-a456-426655440000'", "'123e4567-e89b-12d3-a456-426655440001'"]],
  },
  {
    name: 'bytes',
    postgresql: 'bytea',
    mysql: 'longblob',
    equal: ['NULL', "''", "'abc'", "'~'"],
    changes: [
      ["''", 'NULL'],
      ["'abc'", "'abd'"],
      ["'~'", 'NULL'],
    ],
  },
];
