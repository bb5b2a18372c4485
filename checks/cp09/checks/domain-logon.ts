import { plan } from "../../../stacks/plan/plan.js";
import { borrowWorkstationUser } from "../../lib/accounts/workstation-user.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { ownCard } from "../../lib/probes/network/own-card.js";
import { sshLogin } from "../../lib/probes/ssh-login.js";
import { tries } from "../../lib/probes/tries.js";

export const domainLogon = check({
  title: {
    fr: "Un compte du domaine ouvre une session sur un poste avec son mot de passe, et y reçoit un ticket",
    en: "A domain account logs on to a workstation with its password, and is given a ticket there",
  },
  remedy: {
    fr: `Sur ws1 : \`journalctl -u ssh -u sssd\`, /var/log/sssd, \`date\` (à comparer avec un contrôleur), \`kinit -k 'WS1$'\` (relation d'approbation), \`host -t SRV _ldap._tcp.${plan.company.domain}\` ; puis /etc/sssd/sssd.conf.`,
    en: `On ws1: \`journalctl -u ssh -u sssd\`, /var/log/sssd, \`date\` (to compare with a controller), \`kinit -k 'WS1$'\` (trust relationship), \`host -t SRV _ldap._tcp.${plan.company.domain}\`; then /etc/sssd/sssd.conf.`,
  },
  needs: ["dc1", "dc2", "ws1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { ws1, "probe-lan": probe } = scene.nodes;
    const { address, controller, user } = await borrowWorkstationUser(ws1, scene);
    const { login, password } = user;
    const [session, wrong] = await Promise.all([
      probe.within(9500)`
        eval ${sshLogin}; eval ${ownCard("ws1", "lan", address)}
        login session 8 ${address} ${login} ${password} klist`,
      // PAM makes whoever is wrong wait two seconds: not being let in meanwhile is the refusal.
      ws1.ask`echo ${`${password}x`} | timeout 1 /usr/bin/pamtester sshd ${login} authenticate`,
    ]);
    const good = tries(probe, session)("session");
    claim(
      good.said.includes(`Default principal: ${login}@`),
      {
        fr: "un compte tout neuf ouvre une session sur ws1, et elle a un ticket Kerberos",
        en: "a brand-new account logs on to ws1, and the session has a Kerberos ticket",
      },
      `ssh ws1 (${controller}): exit ${good.code} ${good.said}`,
    );
    claim(
      wrong.exitCode !== 0,
      { fr: "un mauvais mot de passe n'en ouvre pas", en: "a wrong password does not" },
      `PAM: ${wrong.stdout.trim()}`,
    );
    return `ssh ws1 (${controller}): session, krbtgt; wrong password: refused`;
  },
});
