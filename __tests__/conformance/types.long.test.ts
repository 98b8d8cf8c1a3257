import { describeTypes } from './types-cases.ts';

describeTypes('others');
