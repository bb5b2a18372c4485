import { expect, test } from "vitest";
import { Hurry } from "../../../../checks/lib/nodes/hurry.js";
import { milliseconds } from "../../../../checks/lib/nodes/limit.js";

/** A wait that ran out while the lab was much slower than reckoned with. */
const wait = {
  where: "probe-wan",
  command: "tcp",
  tookMs: 600,
  patience: 1,
  slowness: 5,
} as const;

test.for([
  ["silence proves", true, true],
  ["something else proves", false, false],
] as const)(
  "what holds because %s, after a wait that was too short: spoilt %s",
  ([, silenceProves, isSpoilt]) => {
    const hurry = new Hurry();
    hurry.note({ ...wait, limit: milliseconds(300, silenceProves) });
    expect(hurry.spoils(true) !== undefined).toBe(isSpoilt);
  },
);

test.for([true, false])(
  "whichever proves, nothing is shown to be false by such a wait",
  (proves) => {
    const hurry = new Hurry();
    hurry.note({ ...wait, limit: milliseconds(300, proves) });
    expect(hurry.spoils(false)).toBeDefined();
  },
);
