import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openChannel } from "../../scripts/channel/open-channel.js";
import { worst } from "../../scripts/cli/measure/worst.js";
import { engineFacts } from "../../scripts/host/engine-facts.js";
import { labWeight } from "../../scripts/host/lab-weight.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { withNeeds } from "../../stacks/plan/areas.js";
import { expectExactly, expectSatisfied, liveLab, look } from "../lib/live-lab.js";
import { cycleLab, twinLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const { own } = await engineFacts();

// How much longer it takes beside him is a figure, and measured: `npm run bench -- neighbour`.
describe.runIf(own)("beside a neighbour who does his worst", () => {
  beforeAll(async () => {
    await bringUp(twinLab, withNeeds(["workstations"]), { note: () => undefined });
  });
  afterAll(() => takeDown(twinLab));

  test("a lab weighs more than others while it is asked something, and no longer", async ({
    skip,
  }) => {
    const kept = labWeight(await engineFacts(), cycleLab);
    if (!kept) return skip("this server's kernel keeps no weight of a lab");
    const now = () => Number(readFileSync(kept.file, "utf8"));
    const channel = await openChannel(cycleLab, "ws1");
    try {
      await expect.poll(now, { timeout: 10_000 }).toBe(kept.usual);
      const asked = channel.run("sleep 3", 5000);
      await expect.poll(now, { timeout: 2500 }).toBe(kept.asked);
      await asked;
      await expect.poll(now, { timeout: 10_000 }).toBe(kept.usual);
    } finally {
      channel.close();
    }
  });

  test("all processes, all memory, packets and disk at once: a lab's checks stay green", async () => {
    await expectSatisfied(lab);
    const neighbour = await worst(twinLab, 90);
    const results = await look(lab);
    const did = await neighbour.ended;
    expectExactly(results, []);
    // He was at it: his forks were refused, his hogs ended, his frames sent, his blocks written.
    for (const [what, count] of Object.entries(did)) expect(count, what).toBeGreaterThan(0);
  });
});
