import { describeEquality } from './equality-cases.ts';

describeEquality('others');
