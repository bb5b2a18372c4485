import { randomInt } from "node:crypto";

/** What decides what a run of the tests draws: another one each time, unless `LAB_SEED` repeats one. */
export const seed = Number(process.env["LAB_SEED"]) || randomInt(1, 10_000);
