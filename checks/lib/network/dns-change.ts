import { setTimeout } from "node:timers/promises";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { Node } from "../nodes/node.js";
import type { Probe } from "../nodes/probe.js";
import { type DnsQuestion, dig } from "../probes/network/dig.js";

/**
 * Change a record with the directory's own tool, on the controller itself and as the controller.
 *
 * @throws Error with the tool's own words when it refuses
 */
export async function changeRecord(
  dc1: Node,
  action: "add" | "delete" | "update",
  ...words: readonly string[]
): Promise<void> {
  const { exitCode, stderr } = await dc1.within(
    5000,
  )`samba-tool dns ${action} 127.0.0.1 ${words} -P`;
  if (exitCode !== 0) throw new Error(`samba-tool dns ${action} ${words.join(" ")}: ${stderr}`);
}

/** Wait until the second controller says the same as the first of a record that was changed. */
export async function recordReplicated(probe: Probe, question: DnsQuestion): Promise<void> {
  const { dc1, dc2 } = plan().machines;
  const end = probe.now() + 15_000;
  for (;;) {
    const [first, second] = await Promise.all(
      [dc1, dc2].map(async ({ interfaces }) =>
        JSON.stringify(await dig(probe, interfaces.srv, [question])),
      ),
    );
    if (first === second) return;
    if (probe.now() > end)
      throw new LocalizedError({
        fr: `dc2 n'a pas suivi dc1 : ${first} n'est pas ${second}`,
        en: `dc2 has not followed dc1: ${first} is not ${second}`,
      });
    await setTimeout(200);
  }
}
