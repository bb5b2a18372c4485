import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { arp } from "../../lib/probes/network/arp.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach, workstations } from "../workstations.js";

const { gateway } = plan.segments.lan;

export const addressIsUnique = check({
  title: {
    fr: "Aucune adresse n'est en double : nulle autre carte du segment ne répond pour celle d'un poste ou de la passerelle",
    en: "No address is used twice: no other card of the segment answers for a workstation's or the gateway's",
  },
  remedy: {
    fr: "`arping -I lan -D ADRESSE` depuis un autre poste montre les MAC qui répondent ; celle en trop désigne la machine : `ip address` et /etc/network/interfaces là-bas.",
    en: "`arping -I lan -D ADDRESS` from another workstation shows the MACs that answer; the one too many names the machine: `ip address` and /etc/network/interfaces there.",
  },
  needs: [...workstations, "fw1", "probe-lan"],

  async run({ nodes }) {
    const states = await Promise.all(workstations.map((name) => ipv4State(nodes[name], "lan")));
    const asked = states.flatMap(({ addresses }) => addresses.map(({ address }) => address));
    const answers = await arp(nodes["probe-lan"], "lan", [gateway, ...asked]);
    const router = answers.get(gateway) ?? [];
    if (router.length === 0) await mustAnswer(nodes.fw1);
    claim(
      router.join() === macOf("fw1", "lan"),
      { fr: `${gateway} n'est qu'à fw1`, en: `${gateway} is fw1's alone` },
      `${gateway} ${router.join("+")}`,
    );
    return claimOnEach(
      {
        fr: "pour chaque adresse de poste, nulle autre MAC que la sienne",
        en: "for each workstation's address, no other MAC than its own",
      },
      async (name) => {
        const own = states[workstations.indexOf(name)]?.addresses ?? [];
        const heard = own.map(({ address }) => ({ address, macs: answers.get(address) ?? [] }));
        return {
          holds:
            own.length > 0 &&
            heard.every(({ macs }) => macs.every((mac) => mac === macOf(name, "lan"))),
          seen: heard.map(({ address, macs }) => `${address} ${macs.join("+") || "∅"}`).join(", "),
        };
      },
    );
  },
});
