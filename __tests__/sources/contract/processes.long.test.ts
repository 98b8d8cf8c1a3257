import { describeProcesses, OTHERS } from './killed-processes.ts';

describeProcesses(OTHERS);
