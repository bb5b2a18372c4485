import { plan } from "../../../stacks/plan/plan.js";
import { routers } from "../../../stacks/plan/routers.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { onEach } from "../../lib/on-each.js";
import { forwardingOf } from "../lib/forwarding-of.js";

/**
 * A machine that forwards because somebody typed it no longer does so once it was off; and what comes in by one of its
 * interfaces may be kept from it while the machine as a whole forwards.
 */
export const routersForward = check({
  needs: routers,

  run: ({ nodes }) =>
    onEach(routers, async (name) => {
      const segments = Object.keys(plan().machines[name].interfaces);
      const { stdout } = await nodes[name].must`
        sed 's/^/all /' /proc/sys/net/ipv4/ip_forward
        for segment in ${segments}; do
          # One that is unplugged is for others to miss.
          file=/proc/sys/net/ipv4/conf/$segment/forwarding
          [ ! -e $file ] || sed "s/^/$segment /" $file
        done
        echo ====
        /lib/systemd/systemd-sysctl --cat-config`;
      // What the machine's own files say comes after: nothing in them passes for the kernel's word.
      const end = stdout.indexOf("====\n");
      const now = new Map(
        [...stdout.slice(0, end).matchAll(/^(\S+) (\d+)$/gm)].map(([, one = "", value = ""]) => [
          one,
          value,
        ]),
      );
      const next = forwardingOf(stdout.slice(end).split("\n"), segments);
      const seen = `ip_forward = ${told(now)}; sysctl.d: ${told(next)}`;
      claim(forwards(now), claimText("cp06/it-forwards"), seen);
      claim(forwards(next), claimText("cp06/file-of-sysctl-d-says-so"), seen);
      return seen;
    }),
});

function forwards(state: ReadonlyMap<string, string>): boolean {
  return state.has("all") && [...state.values()].every((value) => value === "1");
}

/** The machine's setting, and those of interfaces that have another. */
function told(state: ReadonlyMap<string, string>): string {
  const all = state.get("all") ?? "∅";
  const others = [...state].filter(([name, value]) => name !== "all" && value !== all);
  return [all, ...others.map(([name, value]) => `${name} ${value}`)].join(", ");
}
