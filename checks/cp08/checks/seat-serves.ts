import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { borrowWorkstationUser } from "../../lib/accounts/workstation-user.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../../lib/connected.js";
import { claimText } from "../../lib/content/claim-text.js";
import {
  inReach,
  toldOfReach,
  twinsFor,
  witnessesFor,
} from "../../lib/network/segments-in-reach.js";
import { seconds } from "../../lib/nodes/limit.js";
import { sshLogin } from "../../lib/probes/ssh-login.js";
import { tries } from "../../lib/probes/tries.js";

const controllers = ofCompany((): readonly string[] => [
  plan().machines.dc1.interfaces.srv,
  plan().machines.dc2.interfaces.srv,
]);
/** What somebody who is root says of himself. */
const asRoot = "sudo -k -S -p '' sh -c 'echo uid $(id -u)'";

export const seatServes = check({
  needs: ["adm1", "dc1", "dc2", "probe-srv", ...twinsFor(["adm1"])],
  usedWith: "workstation user",
  deadlineMs: 14_000,

  async run(scene) {
    const { adm1, "probe-srv": probe } = scene.nodes;
    const [{ user: technician }, { user: ordinary }] = await Promise.all([
      borrowWorkstationUser(adm1, scene, { as: "technician", roles: ["GG_Techniciens"] }),
      borrowWorkstationUser(adm1, scene),
    ]);
    const [said, seen, clock] = await Promise.all([
      probe.within(12_000)`
        eval ${sshLogin}
        address=${plan().machines.adm1.interfaces.srv}
        login technician ${seconds(10)} $address ${technician.login} ${technician.password} ${`echo "$USER"; echo ${technician.password} | ${asRoot}`}
        loginOnce ordinary ${seconds(6)} $address ${ordinary.login} ${ordinary.password} 'echo in'`,
      inReach(scene.nodes, adm1, witnessesFor("adm1", scene.seats)),
      adm1.ask`/usr/bin/chronyc -n -c sources | awk -F, '$2 != "x" && $2 != "~" && $6 != "0" { print $3 }'`,
    ]);
    const answer = tries(probe, said);
    const root = answer("technician");
    if (!/uid 0/.test(root.said)) await connected(adm1);
    claim(
      /uid 0$/.test(root.said),
      claimText("cp08/technician-logs-on-to-adm1"),
      `ssh: ${root.said.replaceAll(technician.login, "technician") || `exit ${root.code}`}`,
    );
    claim(
      !/(?:^| )in$/.test(answer("ordinary").said),
      claimText("cp08/another-person-does-not"),
      "ssh, ordinary account: in",
    );
    claim(
      seen.every(({ reached }) => reached),
      claimText("cp08/what-answers-probe-answers-adm1"),
      toldOfReach(seen),
    );
    const followed = clock.stdout.split("\n").filter((address) => controllers().includes(address));
    claim(
      followed.length > 0,
      claimText("cp08/adm1-clock-follows-controller"),
      `chronyc sources: ${clock.stdout.trim() || clock.stderr.trim() || "∅"}`,
    );
    return `ssh: technician uid 0, ordinary account refused; ${toldOfReach(seen)}; chronyc sources: ${followed.join(", ")}`;
  },
});
