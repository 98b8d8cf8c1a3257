import type { RunningServer } from '../kept-server.ts';
import { fetchSpark, ofWorkers, startSpark } from './spark.ts';
import { fetchTrino, startTrino } from './trino.ts';

/** An engine that `npm run test:engines` starts. */
export interface Engine {
  /** As `TEST_ENGINE` names it. */
  name: string;
  /** The variable by which tests find it: where it is set, that one is used, and none is started. */
  variable: string;
  /** Gets what this machine does not have of it. */
  fetch: () => void;
  /** Starts it on so many nodes. */
  start: (nodes: number) => Promise<RunningServer>;
}

/** Where there is no service of a variable's, it cannot be tested. */
const notHere = (variable: string) => (): never => {
  throw new Error(`${variable} names no service`);
};

/** Services that nothing starts: they are tested where they are asked for by name. */
export const SERVICES: Engine[] = ['databricks', 'redshift'].map((name) => {
  const variable = `TEST_${name.toUpperCase()}_URL`;
  return { name, variable, fetch: notHere(variable), start: notHere(variable) };
});

/** All of them, in the order in which they are tested. */
export const ENGINES: Engine[] = [
  {
    name: 'trino',
    variable: 'TEST_TRINO_URL',
    fetch: fetchTrino,
    start: (nodes) => startTrino({ workers: nodes - 1 }),
  },
  {
    name: 'spark',
    variable: 'TEST_SPARK_URL',
    fetch: fetchSpark,
    start: (nodes) => startSpark('http', nodes === 1 ? 'local[4]' : ofWorkers(nodes)),
  },
];
