/** Between two looks of a watch there may be so many seconds: more is a hole, of which nothing is known. */
export const longestGap = 30;
