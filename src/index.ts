import { run } from './action/run.ts';

void run();
