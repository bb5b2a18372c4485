import { profileOf } from "../../../modules/workstation/profile-of.js";
import { standard } from "../../../modules/workstation/standard.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { onEach } from "../../lib/on-each.js";

export const forbiddenAbsent = check({
  needs: workstations,

  run: ({ nodes }) =>
    onEach(workstations, async (name) => {
      const { stdout } = await nodes[name]
        .succeed`/usr/bin/dpkg-query -W -f '\${db:Status-Status} \${Package}\\n'`;
      const installed = new Set(
        stdout.split("\n").flatMap((line) => line.match(/^installed (.+)$/)?.[1] ?? []),
      );
      // The list is that of the workstation: what it must have is in it.
      const missing = [...standard().guarded, ...profileOf(name)].filter(
        (one) => !installed.has(one),
      );
      claim(
        missing.length === 0,
        claimText("cp02/list-of-packages-holds-those"),
        `∅ ${missing.join(", ")}`,
      );
      const found = standard().forbidden.filter((one) => installed.has(one));
      claim(found.length === 0, claimText("cp02/none-of"), found.join(", "));
      return "forbidden: 0";
    }),
});
