import type { Helper } from './helper.ts';
import { ofTwo } from './of-two.ts';

/** The first less the second. */
export const difference: Helper = ofTwo('difference', '{{difference A B digits=2}}');
