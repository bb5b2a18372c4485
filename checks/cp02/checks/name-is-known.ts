import { plan } from "../../../stacks/plan/plan.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import { onEach } from "../../lib/on-each.js";
import { digAnswers } from "../../lib/probes/network/dig.js";

const server = () => plan().machines.dc1.interfaces.srv;

export const nameIsKnown = check({
  needs: ["dc1", "fw1", "probe-lan", ...workstations],

  async run({ nodes: { dc1, fw1, "probe-lan": probe, ...nodes }, token }) {
    const names = workstations.map((name) => `${name}.${plan().company.domain}`);
    const [own, { stdout }] = await Promise.all([
      Promise.all(workstations.map((name) => nodes[name].ask`/usr/bin/hostname -f`)),
      probe.expecting(digAnswers)`
        ask() {
          local said code label=$1
          shift
          said=$(dig +short +time=${seconds(1)} +tries=2 @${server()} "$@")
          code=$?
          [ $code = 0 ] || [ $code = 9 ] || exit $code
          echo "$label $said"
        }
        ask soa ${plan().company.domain} SOA
        for name in ${names}; do
          address=$(ask "a $name" $name A) || exit
          echo "$address"
          address=\${address#a $name }
          ask "ptr $name" -x "\${address:-0.0.0.0}"
        done
        ask nobody ${`${token}.${plan().company.domain}`} A`,
    ]);
    const said = (label: string) =>
      stdout
        .split("\n")
        .find((line) => line.startsWith(`${label} `))
        ?.slice(label.length + 1) ?? "";
    if (!said("soa")) await mustAnswer(dc1, fw1);
    const all = await onEach(workstations, async (name) => {
      const wanted = `${name}.${plan().company.domain}`;
      const itself = own[workstations.indexOf(name)]?.stdout.trim() ?? "";
      const [address, back] = [said(`a ${wanted}`), said(`ptr ${wanted}`)];
      const seen = `hostname -f: ${itself || "∅"}; A: ${address || "∅"}; PTR: ${back || "∅"}`;
      claim(itself === wanted, claimText("cp02/workstation-calls-itself-by-inventory-name"), seen);
      claim(
        /^[\d.]+$/.test(address) && back === `${wanted}.`,
        claimText("cp02/workstation-name-has-address-and"),
        seen,
      );
      return seen;
    });
    claim(
      said("nobody") === "",
      claimText("cp02/name-that-nobody-has-has"),
      `${token}: ${said("nobody")}`,
    );
    return all;
  },
});
