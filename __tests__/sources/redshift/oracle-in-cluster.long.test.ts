import { describeInCluster } from './oracle-in-cluster-cases.ts';

describeInCluster({ first: 70_010, count: 100 });
