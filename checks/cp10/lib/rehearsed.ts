import { movements } from "../../../modules/domain-controller/movements.js";
import { type CheckCode, type CheckScene, check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { type Rehearsal, rehearsalMs, rehearsalOf } from "./rehearsal.js";

/**
 * A check of what the script did in the rehearsal.
 *
 * @param judge as `run` of a check, told of the rehearsal
 */
export function rehearsed(
  judge: (rehearsal: Rehearsal, scene: CheckScene<"dc1">) => string | Promise<string>,
): CheckCode {
  return check({
    needs: ["dc1"],
    // The script has one journal, and may lock itself.
    alone: true,
    observedWith: "cp10/rehearsal",
    deadlineMs: rehearsalMs,
    async run(scene) {
      const rehearsal = await rehearsalOf(scene);
      claim(
        rehearsal !== undefined,
        claimText("cp10/executable-script-on-dc1"),
        `${movements.script}: ∅`,
      );
      return judge(rehearsal, scene);
    },
  });
}

/** A run in a line: its exit code and its last word. */
export function runTold({ code, said }: { readonly code: number; readonly said: string }): string {
  return `exit ${code}${said ? ` · ${said.split("\n").at(-1)}` : ""}`;
}
