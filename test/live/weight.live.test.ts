import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openChannel } from "../../scripts/channel/open-channel.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { engineFacts } from "../../scripts/host/engine-facts.js";
import { labWeight } from "../../scripts/host/lab-weight.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

// Brought up for it.
await liveLab(cycleLab);
const { own } = await engineFacts(docker());

// What that is worth beside a neighbour who does his worst is measured, and is not enough yet:
// `npm run bench -- neighbour`.
test.runIf(own)(
  "a lab weighs more than others while it is asked something, and no longer",
  async ({ skip }) => {
    const kept = labWeight(await engineFacts(docker()), cycleLab);
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
  },
);
