import { describeNetwork } from './describe-network.ts';
import { GUARD } from './network-faults.ts';

describeNetwork(GUARD);
