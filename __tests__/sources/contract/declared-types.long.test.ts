import { describeDeclared, OTHERS } from './declared-runs.ts';

describeDeclared(OTHERS);
