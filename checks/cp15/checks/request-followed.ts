import { page } from "../../lib/application/site.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import type { Node } from "../../lib/nodes/node.js";
import { borrowVisitor } from "../lib/visitor.js";

/** How long a line may take to reach the journal, in milliseconds. */
const patienceMs = 2000;

export const requestFollowed = check({
  needs: ["dc1", "web1", "app1", "app2", "db1", "probe-lan"],
  observedWith: "cp15/visitor",
  deadlineMs: 16_000,

  async run(scene) {
    const { web1, app1, app2, db1, "probe-lan": probe } = scene.nodes;
    const visitor = await borrowVisitor(scene);
    const { status, headers } = await page(probe, web1, { as: visitor });
    const number = headers.match(/^x-request-id: (\S+)$/im)?.[1];
    claim(
      number !== undefined,
      claimText("cp15/answer-has-request-number-x"),
      claimText("cp15/get-no-x-request-id", { status }),
    );
    const tiers = { web: [web1], app: [app1, app2], db: [db1] } as const;
    const found = new Map<string, string>();
    const end = web1.now() + patienceMs;
    do {
      await Promise.all(
        Object.entries(tiers)
          .filter(([tier]) => !found.has(tier))
          .flatMap(([tier, machines]) =>
            machines.map(async (machine) => {
              if (await logged(machine, number)) found.set(tier, machine.name);
            }),
          ),
      );
    } while (found.size < Object.keys(tiers).length && web1.now() < end);
    const missing = Object.keys(tiers).filter((tier) => !found.has(tier));
    if (missing.length > 0) await mustAnswer(app1, app2, db1);
    claim(
      missing.length === 0,
      claimText("cp15/number-is-in-log-of"),
      claimText("cp15/get-not-in", { missing, number, status }),
    );
    return `${number}: ${[...found.values()].join(", ")}`;
  },
});

/** Whether a number is in a machine's journal. */
async function logged(machine: Node, number: string): Promise<boolean> {
  const { exitCode } =
    await machine.ask`/usr/bin/journalctl --quiet --no-pager --output=cat --since=-30s | grep -q -e ${number}`;
  return exitCode === 0;
}
