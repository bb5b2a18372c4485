import { english } from "../../../scripts/ground/text.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { Mismatch } from "../../lib/mismatch.js";
import type { Machine } from "../../lib/nodes/machine.js";
import type { RefusedKnock } from "./knock.js";

/**
 * Claim that a router's log has a line of each knock that it refused, and wait for them as long as the check may.
 *
 * @throws Mismatch which lines are missing
 */
export async function claimLogged(
  router: Machine,
  refused: readonly RefusedKnock[],
): Promise<void> {
  const wanted = refused.map(
    ({ source, address, protocol, port }) =>
      `SRC=${source} DST=${address} .*PROTO=${protocol.toUpperCase()} .*DPT=${port} `,
  );
  try {
    await router.eventually`said=$({ /usr/bin/journalctl -q --no-pager -o cat --since=-20s
        tail -qn 2000 /var/log/ulog/*.log /var/log/ulogd*.log 2> /dev/null; } | grep DPT=)
      for line in ${wanted}; do echo "$said" | grep -q -e "$line" || { echo "$line"; late=1; }; done; [ -z "$late" ]`;
  } catch (problem) {
    if (!(problem instanceof Mismatch)) throw problem;
    const lines = english(problem.seen).replace("exit 1: ", "").replaceAll(".*", "…");
    claim(
      false,
      claimText("cp07/one-line-of-log-per-refusal"),
      claimText("cp07/missing", { lines }),
    );
  }
}
