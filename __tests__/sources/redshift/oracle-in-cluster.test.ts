import { describeInCluster } from './oracle-in-cluster-cases.ts';

describeInCluster({ first: 70_000, count: 10 });
