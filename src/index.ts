import { run } from './action/run.ts';
import { leave } from './run/leave.ts';

void run().finally(leave);
