import { describeIdentifiers, STRATEGIES_OF } from './any-names.ts';

describeIdentifiers(STRATEGIES_OF.guard);
describeIdentifiers(STRATEGIES_OF.others);
