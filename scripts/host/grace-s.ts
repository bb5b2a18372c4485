/** How long a machine may take to shut down before its power is cut, in seconds: on a busy host ten were not enough. */
export const graceS = 30;
