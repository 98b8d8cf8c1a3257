import { describeProcesses, GUARD, OTHERS } from './killed-processes.ts';

describeProcesses(GUARD);
describeProcesses(OTHERS);
