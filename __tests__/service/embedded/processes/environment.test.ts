import { expect, test } from '@jest/globals';
import {
  environmentOfOwner,
  environmentOfProcess,
} from '../../../../src/service/embedded/processes/environment.ts';

const env = {
  PATH: '/bin',
  PGPASSWORD: 's3cret',
  PGSSLMODE: 'require',
  'INPUT_API-KEY': 'k3y',
  'INPUT_DATA-SOURCES': 'a: postgresql://u:s3cret@h/d',
  HTTPS_PROXY: 'http://proxy',
  OTHER: 'x',
  UNSET: undefined,
};

test('a process for who owns the machine has all variables, but no inputs', () => {
  expect(environmentOfOwner(env)).toEqual({
    PATH: '/bin',
    PGPASSWORD: 's3cret',
    PGSSLMODE: 'require',
    HTTPS_PROXY: 'http://proxy',
    OTHER: 'x',
    UV_THREADPOOL_SIZE: '16',
  });
});

test('a process for others has what it needs, and no secret', () => {
  expect(environmentOfProcess(env)).toEqual({
    PATH: '/bin',
    PGSSLMODE: 'require',
    HTTPS_PROXY: 'http://proxy',
    UV_THREADPOOL_SIZE: '16',
  });
});
