import { borrowWorkstationUser } from "../../lib/accounts/workstation-user.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";
import { ownCard } from "../../lib/probes/network/own-card.js";
import { sshLogin } from "../../lib/probes/ssh-login.js";
import { tries } from "../../lib/probes/tries.js";

export const domainLogon = check({
  needs: ["dc1", "dc2", "ws1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { ws1, "probe-lan": probe } = scene.nodes;
    const { address, controller, user } = await borrowWorkstationUser(ws1, scene);
    const { login, password } = user;
    const [session, wrong] = await Promise.all([
      probe.within(9500)`
        eval ${sshLogin}; eval ${ownCard("ws1", "lan", address)}
        login session ${seconds(8)} ${address} ${login} ${password} klist`,
      // PAM makes whoever is wrong wait two seconds: not being let in meanwhile is the refusal.
      ws1.ask`echo ${`${password}x`} | timeout ${seconds(1)} /usr/bin/pamtester sshd ${login} authenticate`,
    ]);
    const good = tries(probe, session)("session");
    claim(
      good.said.includes(`Default principal: ${login}@`),
      claimText("cp09/brand-new-account-logs-on"),
      `ssh ws1 (${controller}): exit ${good.code} ${good.said}`,
    );
    claim(
      wrong.exitCode !== 0,
      claimText("cp09/wrong-password-does-not"),
      `PAM: ${wrong.stdout.trim()}`,
    );
    return `ssh ws1 (${controller}): session, krbtgt; wrong password: refused`;
  },
});
