/**
 * What decides what a run of the tests draws: the same each time, so that what turns red is the doing of
 * what was changed. `LAB_SEED` draws something else.
 */
export const seed = Number(process.env["LAB_SEED"]) || 7101;
