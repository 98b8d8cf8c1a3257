import { MORE_SCENARIOS, playServed } from './served-scenarios.ts';

await playServed(MORE_SCENARIOS);
