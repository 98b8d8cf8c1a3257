import { describeNetwork } from './describe-network.ts';
import { GUARD, OTHERS } from './network-faults.ts';

describeNetwork(GUARD);
describeNetwork(OTHERS);
