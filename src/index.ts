import { run } from './action/run.ts';
import { isDiffProcess, serveDiffs } from './run/diff-process.ts';
import { leave } from './run/leave.ts';

void (isDiffProcess() ? serveDiffs() : run()).finally(leave);
