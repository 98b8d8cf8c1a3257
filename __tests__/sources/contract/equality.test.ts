import { describeEquality } from './equality-cases.ts';

describeEquality('guard');
