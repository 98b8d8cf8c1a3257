export { markOf } from '../statement-mark.ts';
