import { profileOf } from "../../../modules/workstation/profile-of.js";
import { standard } from "../../../modules/workstation/standard.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { onEach } from "../../lib/on-each.js";

export const profileInPlace = check({
  needs: workstations,

  run: ({ nodes }) =>
    onEach(workstations, async (name) => {
      const wanted = [...profileOf(name), ...standard().guarded];
      const { stdout } = await nodes[name].succeed`
        /usr/bin/dpkg-query -W -f '\${db:Status-Status} \${Package}\\n' ${wanted} 2> /dev/null
        # Settings are the administrator's to change: a c in the second column.
        LC_ALL=C /usr/bin/dpkg -V ${wanted} 2> /dev/null | grep -v '^[^ ]* *c ' | sed 's/^/changed /'
        true`;
      const missing = wanted.filter((one) => !stdout.split("\n").includes(`installed ${one}`));
      const changed = stdout.split("\n").flatMap((line) => line.match(/^changed (.+)$/)?.[1] ?? []);
      claim(
        missing.length === 0,
        claimText("cp02/packages-of-profile-are-installed"),
        `∅ ${missing.join(", ")}`,
      );
      claim(
        changed.length === 0,
        claimText("cp02/none-of-their-files-was-changed"),
        changed.join("; "),
      );
      return `dpkg -V ${wanted.join(" ")}: ✓`;
    }),
});
