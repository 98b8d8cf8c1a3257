import { describe, test } from '@jest/globals';
import { besideFiles, expectRefusedBesideFile } from './attempts.ts';
import { prepareFolder } from './confined.ts';

prepareFolder();

describe('queries in DuckDB', () => {
  // The other pairs are tried beside this.
  test.each(besideFiles((attempt, side) => attempt !== side))(
    'of a database, where the other side is a file, cannot reach %s',
    (_, from, side) => expectRefusedBesideFile(from, side),
  );
});
