import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../../lib/connected.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";
import { onEach } from "../../lib/on-each.js";

const controllers = ofCompany((): readonly string[] => [
  plan().machines.dc1.interfaces.srv,
  plan().machines.dc2.interfaces.srv,
]);
/** Kerberos gives up at five minutes; a workstation that follows is far below, even on a host short of breath. */
const mostSeconds = 10;

export const clockFollowsDomain = check({
  needs: ["dc1", "dc2", ...workstations],
  deadlineMs: 8000,

  async run({ nodes: { dc1, dc2, ...nodes } }) {
    // Beside the bench's own clock, which is the host's: nothing of it is lost where an answer takes its time.
    const own = `echo "now $(/usr/bin/date +%s) $(date +%s)"`;
    const ahead = ({ stdout }: { readonly stdout: string }) => {
      const [, itself, host] = stdout.match(/^now (\d+) (\d+)$/m) ?? [];
      return Number(itself) - Number(host);
    };
    const clocks = Promise.all([dc1, dc2].map((controller) => controller.ask`eval ${own}`));
    const each = onEach(workstations, async (name) => {
      const [said, controllerClocks] = await Promise.all([
        nodes[name].ask`
          # A server is taken once it was heard: seconds after a start it was not yet.
          heard() { /usr/bin/chronyc -n -c sources | awk -F, '$2 != "x" && $2 != "~" && $6 != "0" { print $3 }'; }
          end=$(( $(date +%s) + ${seconds(3)} ))
          until [ -n "$(heard 2> /dev/null)" ] || [ $(date +%s) -ge $end ]; do sleep .3; done
          heard
          eval ${own}`,
        clocks,
      ]);
      const followed = controllers().filter((address) => said.stdout.split("\n").includes(address));
      const off = Math.min(...controllerClocks.map((one) => Math.abs(ahead(said) - ahead(one))));
      const seen = `chronyc sources: ${followed.join(", ") || "∅"}; ${off.toFixed(1)} s`;
      if (followed.length === 0) await connected(nodes[name]);
      claim(followed.length > 0, claimText("cp02/chronyd-follows-controller"), seen);
      claim(off < mostSeconds, claimText("cp02/it-is-less-than-ten"), seen);
      return seen;
    });
    const [seen] = await Promise.all([each, clocks]);
    return seen;
  },
});
