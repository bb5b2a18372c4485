import type { pauses } from "./journal.js";

/** A time in which a lab was paused. */
export type Pause = Awaited<ReturnType<typeof pauses.read>>[number];
