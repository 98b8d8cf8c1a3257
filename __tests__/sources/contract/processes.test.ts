import { describeProcesses, GUARD } from './killed-processes.ts';

describeProcesses(GUARD);
