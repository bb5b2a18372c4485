import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { arp } from "../../lib/probes/network/arp.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach, workstations } from "../workstations.js";

const { lan, guest } = plan.segments;

/** Layer 2: whatever network a workstation believes in, its card answers where its cable is. */
export const cableInLan = check({
  title: {
    fr: "Le câble de chaque poste est brassé dans le segment lan : sa carte y répond, et pas chez les invités",
    en: "Every workstation's cable is patched into the lan segment: its card answers there, and not among the guests",
  },
  remedy: {
    fr: "Brassage : `tcpdump -i lan` sur le poste montre les diffusions du segment où il est ; remettre le câble dans lan (`lab plug CANDIDAT POSTE lan`). Sans adresse ni lien, une carte ne répond nulle part.",
    en: "Patching: `tcpdump -i lan` on the workstation shows the broadcasts of the segment it is in; put the cable back into lan (`lab plug CANDIDATE WORKSTATION lan`). With no address or no link, a card answers nowhere.",
  },
  needs: [...workstations, "fw1", "probe-lan", "probe-guest"],

  async run({ nodes }) {
    const states = await Promise.all(workstations.map((name) => ipv4State(nodes[name], "lan")));
    const asked = states.flatMap(({ addresses }) => addresses.map(({ address }) => address));
    const [inLan, inGuest] = await Promise.all([
      arp(nodes["probe-lan"], "lan", [lan.gateway, ...asked]),
      arp(nodes["probe-guest"], "guest", [guest.gateway, ...asked], 500),
    ]);
    // The router stands in both segments: asking works here and there.
    const routed = [inLan.get(lan.gateway), inGuest.get(guest.gateway)];
    if (!routed.every((macs) => macs?.length)) await mustAnswer(nodes.fw1);
    claim(
      routed.every((macs) => macs?.length),
      {
        fr: "fw1 répond à l'ARP dans lan et dans guest",
        en: "fw1 answers ARP in lan and in guest",
      },
      `${lan.gateway} ${inLan.get(lan.gateway)}, ${guest.gateway} ${inGuest.get(guest.gateway)}`,
    );
    return claimOnEach(
      {
        fr: "la carte de chaque poste, de l'adresse MAC du plan, répond dans lan et pas dans guest",
        en: "each workstation's card, of the plan's MAC address, answers in lan and not in guest",
      },
      async (name) => {
        const mac = macOf(name, "lan");
        const own = states[workstations.indexOf(name)]?.addresses ?? [];
        const heard = (answers: typeof inLan) =>
          own.some(({ address }) => answers.get(address)?.includes(mac));
        const where = [...(heard(inLan) ? ["lan"] : []), ...(heard(inGuest) ? ["guest"] : [])];
        return {
          holds: where.join() === "lan",
          seen: `${mac} ${own.map(({ address }) => address).join()} → ${where.join("+") || "∅"}`,
        };
      },
    );
  },
});
