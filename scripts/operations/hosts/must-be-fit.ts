import { Misuse } from "../../ground/misuse.js";
import { joined, text } from "../../ground/text.js";
import type { HostFinding } from "./host-findings.js";
import type { KnownHost } from "./known-hosts.js";

/**
 * Insist that labs could stand on a host.
 *
 * @throws Misuse with all that is in the way
 */
export function mustBeFit(
  { name, endpoint }: Pick<KnownHost, "name" | "endpoint">,
  findings: readonly HostFinding[],
): void {
  const wrong = findings.flatMap((one) => (one.ok ? [] : [one]));
  if (wrong.length === 0) return;
  const list = joined(
    wrong.map(({ detail, remedy }) => text`  ✗ ${detail}\n    → ${remedy}`),
    "\n",
  );
  throw new Misuse({
    fr: `aucun lab ne pourrait être fait sur '${name}' (${endpoint}), et rien n'a changé :\n${list.fr}`,
    en: `no lab could be made on '${name}' (${endpoint}), and nothing was changed:\n${list.en}`,
  });
}
