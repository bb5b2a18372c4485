/** Checks of a look in flight at a time: enough to fill the waits, few enough that no tool is starved. */
export const inFlight = 8;
