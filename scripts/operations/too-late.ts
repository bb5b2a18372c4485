import { isMachine } from "../../stacks/plan/is-machine.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { NotObserved } from "../channel/channel.js";
import { withChannel } from "../channel/with-channel.js";
import { type Told, text } from "../ground/text.js";

/** What the machine itself last said of the units that failed, or else of what went wrong. */
const lastWords = `
failed=$(systemctl list-units --failed --plain --no-legend | cut -d ' ' -f 1)
if [ "$failed" ]; then
  for unit in $failed; do echo "$unit:"; journalctl --unit $unit --lines 6 --output cat --no-pager; done
else
  journalctl --priority warning --lines 6 --output cat --no-pager
fi`;

/** Which service of a node is late and why, with the last lines of its log. */
export async function tooLate(candidate: string, node: NodeName, late: Told): Promise<NotObserved> {
  return new NotObserved(text`${node}: ${late}${await lastLines(candidate, node)}`, node);
}

async function lastLines(candidate: string, node: NodeName): Promise<string> {
  if (!isMachine(node)) return "";
  const answer = await withChannel(candidate, node, (channel) =>
    channel.run(lastWords, 3000),
  ).catch(() => undefined);
  const lines = answer?.stdout.trimEnd().split("\n").filter(Boolean) ?? [];
  return lines.map((line) => `\n  ${line}`).join("");
}
