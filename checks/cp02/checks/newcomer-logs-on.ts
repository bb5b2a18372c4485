import { plan } from "../../../stacks/plan/plan.js";
import {
  probeBeside,
  probesBeside,
  segmentOfWorkstation,
  workstations,
} from "../../../stacks/plan/workstations.js";
import { borrowWorkstationUser } from "../../lib/accounts/workstation-user.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../../lib/connected.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";
import { onEach } from "../../lib/on-each.js";
import { ownCard } from "../../lib/probes/network/own-card.js";
import { sshLogin } from "../../lib/probes/ssh-login.js";
import { tries } from "../../lib/probes/tries.js";

export const newcomerLogsOn = check({
  needs: ["dc1", "dc2", ...workstations, ...probesBeside],
  usedWith: "workstation user",
  deadlineMs: 14_000,

  run: (scene) =>
    onEach(workstations, async (name) => {
      const workstation = scene.nodes[name];
      const probe = scene.nodes[probeBeside(name)];
      // Nothing that a workstation remembers can answer for an account that did not exist.
      const [{ address, controller, user }, mistaken] = await Promise.all([
        borrowWorkstationUser(workstation, scene),
        // Whose tries are counted, by all workstations together.
        borrowWorkstationUser(workstation, scene, { as: "mistaken" }),
      ]);
      const { login, password } = user;
      const [session, wrong, joined] = await Promise.all([
        probe.within(11_000)`
          eval ${sshLogin}; eval ${ownCard(name, segmentOfWorkstation(name), address)}
          login session ${seconds(9)} ${address} ${login} ${password} 'echo "$USER in $PWD: $(stat -c %U .)"'`,
        workstation.ask`echo ${`${mistaken.user.password}x`} | timeout ${seconds(1)} /usr/bin/pamtester sshd ${mistaken.user.login} authenticate`,
        workstation.within(
          10_000,
        )`timeout ${seconds(8)} /usr/sbin/adcli testjoin --domain=${plan().company.domain}`,
      ]);
      const good = tries(probe, session)("session");
      const seen = `ssh (${controller}): ${good.said || `exit ${good.code}`}`;
      if (good.code !== 0 || joined.exitCode !== 0) await connected(workstation);
      claim(
        good.said === `${login} in /home/${login}: ${login}`,
        claimText("cp02/session-opens-in-user-home"),
        seen,
      );
      claim(
        wrong.exitCode !== 0,
        claimText("cp02/wrong-password-opens-nothing"),
        `PAM: ${wrong.stdout}`,
      );
      claim(
        joined.exitCode === 0,
        claimText("cp02/workstation-is-member-of-domain"),
        joined.stderr,
      );
      return `ssh (${controller}): in /home/…; wrong password: refused; adcli testjoin: ✓`;
    }),
});
