import { PLACES } from './places.ts';
import { testWrittenTables } from './write-tables-runs.ts';

testWrittenTables(PLACES);
