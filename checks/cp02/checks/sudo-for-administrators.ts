import { workstations } from "../../../stacks/plan/workstations.js";
import type { ThrowAwayAccount } from "../../lib/accounts/throw-away-accounts.js";
import { borrowWorkstationUser } from "../../lib/accounts/workstation-user.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../../lib/connected.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { timedOut } from "../../lib/nodes/node.js";
import { onEach } from "../../lib/on-each.js";
import type { Tidy } from "../../lib/run/tidying.js";

export const sudoForAdministrators = check({
  needs: ["dc1", "dc2", ...workstations],
  usedWith: "workstation user",
  deadlineMs: 14_000,

  run: (scene) =>
    onEach(workstations, async (name) => {
      const workstation = scene.nodes[name];
      const [{ controller, user }, technician] = await Promise.all([
        borrowWorkstationUser(workstation, scene),
        borrowWorkstationUser(workstation, scene, { as: "technician", roles: ["GG_Techniciens"] }),
      ]);
      const [allowed, refused] = await Promise.all([
        becomesRoot(workstation, scene, technician.user),
        becomesRoot(workstation, scene, user),
      ]);
      if (allowed.uid !== "0") await connected(workstation);
      claim(
        allowed.uid === "0",
        claimText("cp02/technician-becomes-root-with-technician"),
        `sudo, technician: ${allowed.said}`,
      );
      claim(
        refused.known && refused.uid !== "0",
        claimText("cp02/standard-user-does-not-become-root"),
        `sudo, standard user: ${refused.said}`,
      );
      return `sudo (${controller}): technician uid 0; standard user: ${refused.said}`;
    }),
});

interface Attempt {
  /** Whether the workstation knows who asks at all. */
  readonly known: boolean;
  /** What he has become, where he has. */
  readonly uid: string;
  readonly said: string;
}

async function becomesRoot(
  workstation: Machine,
  { tidy }: { readonly tidy: Tidy },
  { login, password }: ThrowAwayAccount,
): Promise<Attempt> {
  // While his account is there: what sudo keeps of him goes by his number as well.
  await tidy(workstation, {
    fr: `traces de ${login} chez sudo`,
    en: `what sudo keeps of ${login}`,
  })`
    for name in ${login} $(/usr/bin/id -u ${login} 2> /dev/null); do
      rm -f /var/lib/sudo/lectured/$name /run/sudo/ts/$name || exit 1
    done`;
  const { exitCode, stdout, stderr } = await workstation.within(8000)`
    export LC_ALL=C
    end=$(( $(date +%s) + ${seconds(3)} ))
    until /usr/bin/id -u ${login} > /dev/null 2>&1 || [ $(date +%s) -ge $end ]; do sleep .2; done
    /usr/bin/id -u ${login} > /dev/null && echo known
    [ -x /usr/bin/sudo ] || exit 127
    echo ${password} | timeout ${seconds(5)} /usr/sbin/runuser -u ${login} -- /usr/bin/sudo -k -S -p '' sh -c 'echo uid $(id -u)'`;
  // A host that is busy says nothing of who may become root.
  if (timedOut.includes(exitCode ?? 0)) {
    throw workstation.outOfTime({
      fr: "sudo ne répond pas à temps",
      en: "sudo gives no answer in time",
    });
  }
  const uid = stdout.match(/^uid (\d+)$/m)?.[1] ?? "";
  return {
    known: /^known$/m.test(stdout),
    uid,
    said: uid ? `uid ${uid}` : stderr.trim().replaceAll(login, "user").split("\n").at(-1) || "∅",
  };
}
