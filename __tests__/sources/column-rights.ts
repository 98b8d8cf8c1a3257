/** What an error of columns that may not be read proposes. */
export const WAY_OUT =
  'leave out what it may not read by exclude-columns, name what it may by include-columns, or grant SELECT';

/** A key, columns that the reader may read, and between and after them such as it may not. */
export const TABLES = `
  CREATE TABLE one (id integer PRIMARY KEY, salary integer, v integer, w integer, iban varchar(40));
  INSERT INTO one VALUES (1, 100, 10, 1, 'a'), (2, 200, 20, 2, 'b'), (3, 300, 30, 3, 'c');
  CREATE TABLE two (id integer PRIMARY KEY, salary integer, v integer, w integer, iban varchar(40));
  INSERT INTO two VALUES (1, 101, 10, 1, 'x'), (2, 201, 21, 2, 'y'), (3, 301, 30, 4, 'z');
  CREATE VIEW seen AS SELECT * FROM two`;
