import { describe } from '@jest/globals';
import { testFileOptions } from './oracle-file-options.ts';

describe('files with options are read as the tables that they were written from', () => {
  testFileOptions({ first: 1, count: 60 });
});
