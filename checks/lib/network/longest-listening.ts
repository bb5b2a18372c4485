/** Longest that a check has somebody listen on a machine, in seconds. */
export const longestListeningS = 20;
