import Sequencer from '@jest/test-sequencer';

const isOfContract = ({ path }) => Number(path.includes('/sources/contract/'));

/**
 * Starts with what every source must do, which takes longest. Where jest has seen no run before, it
 * starts with the longest files, and would leave a core without work at the end.
 */
export default class ContractFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => isOfContract(other) - isOfContract(one));
  }
}
