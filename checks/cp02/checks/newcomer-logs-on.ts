import { plan } from "../../../stacks/plan/plan.js";
import { borrowWorkstationUser } from "../../lib/accounts/workstation-user.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { ownCard } from "../../lib/probes/network/own-card.js";
import { sshLogin } from "../../lib/probes/ssh-login.js";
import { tries } from "../../lib/probes/tries.js";
import { connected } from "../lib/connected.js";

export const newcomerLogsOn = check({
  title: {
    fr: "Un utilisateur du domaine créé à l'instant ouvre une session sur le poste, et y a son dossier personnel",
    en: "A domain user created this moment logs on to the workstation, and has a home there",
  },
  remedy: {
    fr: "Sur ws2 : `adcli testjoin`, `systemctl status sssd`, `getent passwd UTILISATEUR`, `date` (Kerberos refuse plus de 5 minutes d'écart), `df /` ; /etc/sssd/sssd.conf, `pam-auth-update` (mkhomedir). Faire rentrer le poste : `adcli join`.",
    en: "On ws2: `adcli testjoin`, `systemctl status sssd`, `getent passwd USER`, `date` (Kerberos refuses more than 5 minutes), `df /`; /etc/sssd/sssd.conf, `pam-auth-update` (mkhomedir). To have the workstation join again: `adcli join`.",
  },
  needs: ["dc1", "dc2", "ws2", "probe-lan"],
  usedWith: "workstation user",
  deadlineMs: 12_000,

  async run(scene) {
    const { ws2, "probe-lan": probe } = scene.nodes;
    // Nothing that the workstation remembers can answer for an account that did not exist.
    const { address, controller, user } = await borrowWorkstationUser(ws2, scene);
    const { login, password } = user;
    const [session, wrong, joined] = await Promise.all([
      probe.within(9500)`
        eval ${sshLogin}; eval ${ownCard("ws2", "lan", address)}
        login session 8 ${address} ${login} ${password} 'echo "$USER in $PWD: $(stat -c %U .)"'`,
      ws2.ask`echo ${`${password}x`} | timeout 1 /usr/bin/pamtester sshd ${login} authenticate`,
      ws2.ask`timeout 8 /usr/sbin/adcli testjoin --domain=${plan.company.domain}`,
    ]);
    const good = tries(probe, session)("session");
    const seen = `ssh ws2 (${controller}): ${good.said || `exit ${good.code}`}`;
    if (good.code !== 0 || joined.exitCode !== 0) await connected(ws2);
    claim(
      good.said === `${login} in /home/${login}: ${login}`,
      { fr: "la session s'ouvre dans son dossier personnel", en: "the session opens in his home" },
      seen,
    );
    claim(
      wrong.exitCode !== 0,
      { fr: "un mauvais mot de passe n'ouvre rien", en: "a wrong password opens nothing" },
      `PAM: ${wrong.stdout}`,
    );
    claim(
      joined.exitCode === 0,
      {
        fr: "le poste est membre du domaine",
        en: "the workstation is a member of the domain",
      },
      joined.stderr,
    );
    return `${seen}; wrong password: refused; adcli testjoin: ✓`;
  },
});
