import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { heldTold, holdTold, placeTold } from "../../../scripts/portal/waiting-told.js";

const since = "2026-12-01T09:30:00.000Z";
const before = (verb: string) => ({
  ...({ verb, mode: "look", pid: 4711, since, lab: "c05", user: "root", cores: 1 } as const),
});

test("one's place is told with the time that it will take, and neither a process nor a candidate", () => {
  const told = placeTold({ ahead: 40, first: [before("check"), before("check")] });
  expect(told.en).toBe(
    `waits its turn: 40 before, about ${Math.round(40 / availableParallelism())} min`,
  );
  expect(JSON.stringify(told)).not.toMatch(/4711|c05|root/);
  expect(placeTold({ ahead: 0, first: [] }).en).toBe("waits its turn");
});

test("who has the lab in hand is told by what goes on; a fault or a solution is another act", () => {
  expect(heldTold(before("reset")).en).toMatch(/^a reset, since \d\d:\d\d$/);
  for (const verb of ["break", "solve", "plug"]) {
    expect(holdTold([before(verb)]).en).toMatch(/^waits for the end of: another act, since/);
  }
});
