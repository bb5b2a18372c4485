import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { onEach } from "../../lib/on-each.js";

/** What a workstation that people log on to has running. */
const wanted = ["sshd", "sssd", "chronyd"];

export const nothingToRestart = check({
  needs: workstations,

  run: ({ nodes }) =>
    onEach(workstations, async (workstation) => {
      const { stdout } = await nodes[workstation].must`
      for folder in "$BENCH_PROC"/[0-9]*; do
        name=$(cat $folder/comm 2> /dev/null) || continue
        grep -q '\\.so[^ ]* (deleted)$' $folder/maps 2> /dev/null && echo "stale $name" || echo "runs $name"
      done
      [ ! -e /run/reboot-required ] || echo "stale reboot-required"`;
      const named = (label: string) => [
        ...new Set(
          stdout
            .split("\n")
            .flatMap((line) => line.match(new RegExp(`^${label} (.+)$`))?.[1] ?? []),
        ),
      ];
      const stale = named("stale");
      const missing = wanted.filter((name) => ![...named("runs"), ...stale].includes(name));
      claim(missing.length === 0, claimText("cp02/run", { wanted }), `∅ ${missing.join(", ")}`);
      claim(stale.length === 0, claimText("cp02/no-process-keeps-library-that"), stale.join(", "));
      return `${wanted.join(", ")}: ✓; (deleted): 0`;
    }),
});
