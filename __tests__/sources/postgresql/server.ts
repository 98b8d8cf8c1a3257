/** Starts the server that the tests of a run share. */
export { startPostgres as start } from '../../servers/postgres.ts';
