import { setTimeout } from "node:timers/promises";
import { unitDn } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import type { ThrowAwayAccount } from "../../lib/accounts/throw-away-accounts.js";
import { borrowWorkstationUser } from "../../lib/accounts/workstation-user.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../../lib/connected.js";
import type { Node } from "../../lib/nodes/node.js";
import { onEach } from "../../lib/on-each.js";

const { name, unit, denied } = people.workstationPolicy;

export const policyKeepsInternsOut = check({
  title: {
    fr: `La stratégie « ${name} » refuse les stagiaires sur chaque poste, et eux seuls`,
    en: `The policy “${name}” keeps interns, and them alone, off every workstation`,
  },
  remedy: {
    fr: `\`samba-tool gpo listall\`, puis \`samba-tool gpo getlink '${unitDn(unit)}'\` : la stratégie est liée à l'UO des comptes d'ordinateur, pas à celle des personnes. Ce qu'elle dit : GptTmpl.inf dans SYSVOL (SeDenyInteractiveLogonRight). Sur le poste : /var/lib/sss/gpo_cache.`,
    en: `\`samba-tool gpo listall\`, then \`samba-tool gpo getlink '${unitDn(unit)}'\`: the policy is linked to the unit of the computer accounts, not to that of the people. What it says: GptTmpl.inf in SYSVOL (SeDenyInteractiveLogonRight). On the workstation: /var/lib/sss/gpo_cache.`,
  },
  needs: ["dc1", "dc2", ...workstations],
  usedWith: "workstation user",
  deadlineMs: 17_000,

  run: (scene) =>
    onEach(workstations, async (one) => {
      const workstation = scene.nodes[one];
      const [{ controller, user }, intern] = await Promise.all([
        borrowWorkstationUser(workstation, scene),
        borrowWorkstationUser(workstation, scene, { as: "intern", roles: [denied] }),
      ]);
      const [session, refused] = await Promise.all([
        atConsole(workstation, user, "session"),
        atConsole(workstation, intern.user, "account refused"),
      ]);
      if (session !== "session") await connected(workstation);
      if ([session, refused].includes("no answer")) {
        throw workstation.notObserved({
          fr: "PAM ne répond pas à temps",
          en: "PAM gives no answer in time",
        });
      }
      claim(
        session === "session",
        {
          fr: "quelqu'un qui n'est pas stagiaire ouvre une session locale",
          en: "somebody who is no intern opens a local session",
        },
        `PAM (${controller}): ${session}`,
      );
      claim(
        refused === "account refused",
        {
          fr: `un membre de ${denied}, avec le bon mot de passe, est refusé`,
          en: `a member of ${denied}, with the right password, is refused`,
        },
        `PAM (${controller}), ${denied}: ${refused}`,
      );
      return `PAM (${controller}): ${session}; ${denied}: ${refused}`;
    }),
});

type PamAnswer = "session" | "account refused" | "password refused" | "no answer";

/** How long sssd trusts the policies it knows, and a little more, in milliseconds. */
const learnedMs = 5500;
/** How long PAM may say nothing at all: on a busy host sssd fetches policies for longer than one question waits. */
const silentMs = 9500;

/**
 * What PAM says to a password at a workstation's own console, once it says what is hoped for or has
 * had the time to learn of a change.
 */
async function atConsole(
  workstation: Node,
  { login, password }: ThrowAwayAccount,
  hoped: PamAnswer,
): Promise<PamAnswer> {
  const start = Date.now();
  for (;;) {
    const { exitCode, stdout, stderr } = await workstation.within(
      5000,
    )`echo ${password} | timeout 4 /usr/bin/pamtester login ${login} authenticate acct_mgmt`;
    const answer = pamAnswer(exitCode, stdout, stderr);
    // A first answer that never came has often made sssd fetch what the second is given from.
    const patienceMs = answer === "no answer" ? silentMs : learnedMs;
    if (answer === hoped || Date.now() - start > patienceMs) return answer;
    await setTimeout(400);
  }
}

function pamAnswer(exitCode: number | null, stdout: string, stderr: string): PamAnswer {
  if (exitCode === 0) return "session";
  // The password is right: what refuses then is the policy.
  if (stdout.includes("successfully authenticated")) {
    return stderr.includes("Permission denied") ? "account refused" : "no answer";
  }
  return /Authentication failure|User not known/.test(stderr) ? "password refused" : "no answer";
}
