/** Starts the server that the tests of a run share. */
export { startMariadb as start } from '../../servers/mariadb.ts';
