import { people } from "../../../stacks/people.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import type { Node } from "../../lib/node.js";
import { withOrdinaryAccount } from "../../lib/ordinary-account.js";
import { workstationState } from "../../lib/probes/workstation-state.js";
import {
  type ThrowAwayAccount,
  throwAwayPassword,
  withAccounts,
} from "../../lib/throw-away-accounts.js";

const { name, unit, denied } = people.workstationPolicy;

export const policyKeepsInternsOut = check({
  title: {
    fr: `La stratégie « ${name} » refuse les stagiaires sur les postes, et eux seuls`,
    en: `The policy “${name}” keeps interns, and them alone, off the workstations`,
  },
  remedy: {
    fr: `\`samba-tool gpo listall\`, puis \`samba-tool gpo getlink 'OU=${unit},OU=Duval,DC=duval,DC=test'\` : la stratégie est liée à l'UO des comptes d'ordinateur, pas à celle des personnes. Ce qu'elle dit : GptTmpl.inf dans SYSVOL (SeDenyInteractiveLogonRight). Sur le poste : /var/lib/sss/gpo_cache.`,
    en: `\`samba-tool gpo listall\`, then \`samba-tool gpo getlink 'OU=${unit},OU=Duval,DC=duval,DC=test'\`: the policy is linked to the unit of the computer accounts, not to that of the people. What it says: GptTmpl.inf in SYSVOL (SeDenyInteractiveLogonRight). On the workstation: /var/lib/sss/gpo_cache.`,
  },
  needs: ["dc1", "dc2", "ws2"],

  async run(scene) {
    const { nodes, token } = scene;
    const { controller } = await workstationState(nodes.ws2);
    const machine = nodes[controller];
    const intern = { login: token, password: throwAwayPassword(token), roles: [denied] };
    const [session, refused] = await withOrdinaryAccount(machine, scene, (other) =>
      withAccounts(machine, [intern], () =>
        Promise.all([opens(nodes.ws2, other), opens(nodes.ws2, intern)]),
      ),
    );
    claim(
      session === "session",
      {
        fr: "quelqu'un qui n'est pas stagiaire ouvre une session locale sur ws2",
        en: "somebody who is no intern opens a local session on ws2",
      },
      `PAM ws2 (${controller}): ${session}`,
    );
    claim(
      refused === "account refused",
      {
        fr: `un membre de ${denied}, avec le bon mot de passe, est refusé sur ws2`,
        en: `a member of ${denied}, with the right password, is refused on ws2`,
      },
      `PAM ws2 (${controller}), ${denied}: ${refused}`,
    );
    return `PAM ws2 (${controller}): ${session}; ${denied}: ${refused}`;
  },
});

/** What PAM says to a password at a workstation's own console. */
async function opens(workstation: Node, { login, password }: ThrowAwayAccount): Promise<string> {
  const { exitCode, stdout, stderr } =
    await workstation.ask`echo ${password} | timeout 3 /usr/bin/pamtester login ${login} authenticate acct_mgmt`;
  if (exitCode === 0) return "session";
  // The password is right: what refuses then is the policy.
  if (stdout.includes("successfully authenticated")) return "account refused";
  return stderr.split(": ").pop()?.trim() || "no answer";
}
