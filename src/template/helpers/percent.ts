import type { Helper } from './helper.ts';
import { ofTwo } from './of-two.ts';

/** The part as a percentage of the whole. */
export const percent: Helper = ofTwo('share', '{{percent PART WHOLE digits=2}}');
