/** Where the Han body stands on the Latin baseline, in em (§1.15): its top, and its middle, about which vertical lines are set. */
export const bodyTop = 0.88;
export const bodyMiddle = 0.38;
