import { DiffError } from '../contract/errors.ts';

/** The error of a diff that reads data more than once, and finds that it is not the same. */
export const changedWhileRead = (): DiffError =>
  new DiffError('InconsistentReadException', 'the data changed while it was being read');
