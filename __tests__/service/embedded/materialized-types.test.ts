import { PLACES } from '../../engine/materialize/places.ts';
import { testMaterializedTypes } from './materialized-types-runs.ts';

testMaterializedTypes(PLACES);
