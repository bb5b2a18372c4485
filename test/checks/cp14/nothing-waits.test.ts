import { expect, test } from "vitest";
import { nothingWaits } from "../../../checks/cp14/checks/nothing-waits.js";
import { runCheck } from "../../../checks/lib/run/run-check.js";
import { scriptedLab } from "../../lib/scripted-lab.js";
import { trial } from "../../lib/trial.js";

const now = 1_790_000_000;
const look = (...lines: readonly string[]) => {
  const answer = [...lines, `${now}`, ""].join("\n");
  const script = { "/usr/sbin/postqueue -j && date +%s": [0, answer] as const };
  return runCheck("cp14/nothing-waits", trial(nothingWaits), scriptedLab({ mail1: script }));
};
const letter = (queue: string, ageS: number) =>
  JSON.stringify({
    queue_name: queue,
    queue_id: "4F",
    arrival_time: now - ageS,
    message_size: 400,
    sender: "c.duval@example.test",
    recipients: [{ address: "h.dupont@example.test", delay_reason: "connection refused" }],
  });

test("an empty queue and one in transit are satisfied, one that waits is not", async () => {
  expect((await look()).outcome).toBe("satisfied");
  expect((await look(letter("active", 2))).outcome).toBe("satisfied");
  expect(await look(letter("deferred", 2))).toMatchObject({
    outcome: "not_satisfied",
    seen: "deferred: c.duval@example.test → h.dupont@example.test connection refused",
  });
});

test.for(["{}", "[]", '{ "queue_name": "x", "arrival_time": "long ago" }', "mail queue is empty"])(
  "'%s' in the place of a letter shows nothing, and tells whose machine answers so",
  async (line) => {
    expect(await look(letter("active", 2), line)).toMatchObject({
      outcome: "not_observed",
      hinderedBy: "mail1",
      seen: { en: expect.stringMatching(/^mail1: postqueue answers something else: /) },
    });
  },
);
