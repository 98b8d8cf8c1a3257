import { describe } from '@jest/globals';
import { isAll } from '../scope.ts';
import { testFileOptions } from './oracle-file-options.ts';
import { chosenSeeds } from './seeds.ts';

describe('files with options are read as the tables that they were written from', () => {
  testFileOptions(chosenSeeds({ first: 61, count: isAll ? 3000 : 140 }));
});
