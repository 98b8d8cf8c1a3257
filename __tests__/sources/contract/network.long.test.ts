import { describeNetwork } from './describe-network.ts';
import { OTHERS } from './network-faults.ts';

describeNetwork(OTHERS);
