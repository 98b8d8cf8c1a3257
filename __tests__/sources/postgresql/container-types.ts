/** A type whose values have parts. */
export interface Container {
  name: string;
  type: string;
  /** Two literals that mean the same. */
  equal: [string, string][];
  /** Literals of which no two mean the same. */
  apart: string[];
}

export const CONTAINERS: Container[] = [
  {
    name: 'numeric_range',
    type: 'numrange',
    equal: [
      ["'[1.0,2)'", "'[1,2)'"],
      ["'(,2.50]'", "'(,2.5]'"],
      ["'empty'", "'(1.0,1)'"],
      ["'[1.0,]'", "'[1,)'"],
    ],
    apart: [
      "'[1.0,2)'",
      "'(0,1]'",
      "'[1,2]'",
      "'(1,2)'",
      "'(1,2]'",
      "'[1,)'",
      "'(1,)'",
      "'(,2)'",
      "'(,)'",
      "'empty'",
      "'[1,NaN)'",
      "'[1,Infinity)'",
      "'[1,Infinity]'",
      "'[1,1.00000000000000000000000000000000001)'",
      'NULL',
    ],
  },
  {
    name: 'float_range',
    type: 'floatrange',
    equal: [["'[-0,1.0]'", "'[0,1]'"]],
    apart: ["'[0.1,0.3)'", "'[0.1,0.30000000000000004)'", "'[0.1,Infinity)'", "'[0.1,)'"],
  },
  {
    name: 'whole_range',
    type: 'int4range',
    equal: [["'[1,5)'", "'[1,4]'"]],
    apart: ["'[1,5)'", "'[1,6)'", "'[1,)'", "'(,)'", "'empty'", 'NULL'],
  },
  {
    name: 'days',
    type: 'daterange',
    equal: [["'[2024-01-01,2024-01-31]'", "'[2024-01-01,2024-02-01)'"]],
    apart: ["'[2024-01-01,)'", "'[2024-01-01,infinity)'", "'[2024-01-01,infinity]'"],
  },
  {
    name: 'multirange',
    type: 'nummultirange',
    equal: [
      ["'{[1.0,2.0),[3,4.50]}'", "'{[1,2),[3,4.5]}'"],
      ["'{[1.0,2),[2,3)}'", "'{[1,3)}'"],
      ["'{}'", "'{empty}'"],
    ],
    apart: ["'{[1,2)}'", "'{[1,2),[3,4)}'", "'{[1,4)}'", "'{}'", "'{(,)}'", 'NULL'],
  },
  {
    name: 'composite',
    type: 'pair',
    equal: [
      ["'(1,a,1.50)'", "'(1,a,1.5)'"],
      ['\'(1,"a,b",)\'', "ROW(1, 'a,b', NULL)::pair"],
      ["'(,,1e2)'", "'(,,100.0)'"],
    ],
    apart: [
      "'(1,a,1.5)'",
      "'(1,A,1.5)'",
      "'(1,,1.5)'",
      '\'(1,"",1.5)\'',
      "'(1,null,1.5)'",
      "'(,,)'",
      "'(,,NaN)'",
      "'(,NaN,)'",
      '\'(1,"1,a",1.5)\'',
      'NULL',
    ],
  },
  {
    name: 'padded',
    type: 'tagged',
    equal: [["'(ab,1.00,{})'", '\'("ab  ","$1.0",{})\'']],
    apart: ["'(ab,1.00,{})'", "'(abc,1.00,{})'", "'(ab,1.01,{})'", "'(ab,1,{NULL})'", "'(ab,1,)'"],
  },
  {
    name: 'deep',
    type: 'deep',
    equal: [['\'("[1.0,2)","{""(1,a,1.50)"",NULL}")\'', '\'("[1,2)","{""(1,a,1.5)"",NULL}")\'']],
    apart: [
      '\'("[1,2)","{""(1,a,1.5)"",NULL}")\'',
      '\'("[1,2)","{NULL,""(1,a,1.5)""}")\'',
      '\'("[1,2)","{""(1,a,1.5)""}")\'',
      '\'("[1,2)",{})\'',
      '\'("[1,2)",)\'',
      "'(,)'",
    ],
  },
  {
    name: 'ranges',
    type: 'numrange[]',
    equal: [
      ['\'{"[1.0,2)",NULL,empty}\'', '\'{"[1,2)",NULL,empty}\''],
      ['\'{{"[1.0,2)"},{"[3,4)"}}\'', '\'{{"[1,2)"},{"[3.0,4)"}}\''],
    ],
    apart: [
      "'{}'",
      "'{NULL}'",
      '\'{"[1,2)","[3,4)"}\'',
      '\'{"[3,4)","[1,2)"}\'',
      '\'{{"[1,2)"},{"[3,4)"}}\'',
      '\'{{"[1,2)","[3,4)"}}\'',
      'NULL',
    ],
  },
  {
    name: 'composites',
    type: 'pair[]',
    equal: [['\'{"(1,a,1.50)",NULL}\'', '\'{"(1,a,1.5)",NULL}\'']],
    apart: ['\'{"(1,a,1.5)"}\'', '\'{"(1,a,1.5)",NULL}\'', '\'{"(,,)"}\'', "'{NULL}'", "'{}'"],
  },
  {
    name: 'amounts',
    type: 'money[]',
    equal: [["'{1.5,-2}'", "'{$1.50,-$2.00}'"]],
    apart: ["'{1.5}'", "'{1.51}'", "'{NULL}'"],
  },
  {
    name: 'span',
    type: 'span',
    equal: [["'[1.0,2)'", "'[1,2)'"]],
    apart: ["'[1,2)'", "'[1,3)'"],
  },
  {
    name: 'spans',
    type: 'span[]',
    equal: [['\'{"[1.0,2)"}\'', '\'{"[1,2)"}\'']],
    apart: ['\'{"[1,2)"}\'', '\'{"[1,3)"}\''],
  },
  {
    name: 'pairs',
    type: 'checked_pair',
    equal: [["'(1,a,1.50)'", "'(1,a,1.5)'"]],
    apart: ["'(1,a,1.5)'", "'(1,b,1.5)'", 'NULL'],
  },
  {
    name: 'map',
    type: 'hstore',
    equal: [["'b=>2,a=>NULL'", '\'a=>NULL, "b"=>"2"\'']],
    apart: ["'a=>NULL'", '\'a=>"NULL"\'', "''", 'NULL'],
  },
];

/** What the types need. */
export const CONTAINER_TYPES = `
CREATE EXTENSION hstore;
CREATE TYPE pair AS (number integer, word text, amount numeric);
CREATE TYPE tagged AS ("Tag ""1""" char(4), price money, fields text[]);
CREATE DOMAIN span AS numrange CHECK (lower(VALUE) < 1000);
CREATE DOMAIN checked_pair AS pair;
CREATE TYPE floatrange AS RANGE (subtype = float8);
CREATE TYPE deep AS (item span, fields pair[]);
`;
