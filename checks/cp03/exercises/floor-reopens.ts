import { toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { Cause } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { rogueDhcpServer } from "../faults/rogue-dhcp-server.js";
import { wrongMask } from "../faults/wrong-mask.js";
import { dhcpInterfaces, setInterfaces } from "../set-interfaces.js";
import { takeAddressToo } from "../take-address-too.js";

const { cidr, scope } = plan.segments.lan;
const { prefix } = toNetwork(cidr);
const guests = 'iifname "guest" oifname "srv" accept';
const routerInterfaces = "/etc/network/interfaces";

async function addressOf(workstation: Machine): Promise<string> {
  return (await ipv4State(workstation, "lan")).addresses[0]?.address ?? "";
}

/** ws3 has an address of another's, from whom it is taken. */
function takenBy3From(from: "ws1" | "ws2"): Cause<"ws1" | "ws2" | "ws3"> {
  return {
    title: {
      fr: `ws3 porte, en plus de la sienne, l'adresse de ${from}`,
      en: `ws3 has the address of ${from} on top of its own`,
    },
    setUp: async ({ nodes }) => takeAddressToo(nodes.ws3, await addressOf(nodes[from])),
    solve: ({ nodes: { ws3 } }) => setInterfaces(ws3, dhcpInterfaces()),
  };
}

export const floorReopens = exercise({
  title: {
    fr: "Un étage rouvre : rien n'y est comme au plan",
    en: "A floor reopens: nothing there is as planned",
  },
  brief: {
    fr: `L'étage des postes du siège (lan, ${cidr}) rouvre demain. Les déménageurs ont rebranché, un stagiaire a « partagé la connexion » pour aider, quelqu'un a ouvert un passage « provisoire » sur fw1. Faites la recette de l'étage et corrigez ce qui n'y est pas :
1. ws1, ws2 et ws3 ont leur lien, leur prise dans lan, une adresse de ${scope.from} à ${scope.to} (celle de ws1 est réservée) avec le masque du segment, que personne d'autre n'a.
2. Un seul serveur DHCP y répond, net1 ; une seule passerelle, fw1.
3. Les trois postes trouvent noms et annuaire.
4. Les invités (guest) n'atteignent aucun serveur.
5. Tout cela tient après un redémarrage de chaque machine touchée. Rien d'autre n'est à changer : ni net1, ni les réservations, ni les autres règles de fw1.
Remettez au formateur le procès-verbal de recette : chaque point, la commande qui le prouve, ce qui a été corrigé, ce que vous conseillez pour que cela ne revienne pas.
Vous avez un accès root à fw1, ws1, ws2 et ws3. Le brassage : \`lab plug CANDIDAT ws1 SEGMENT\`.`,
    en: `The workstations' floor of the head office (lan, ${cidr}) reopens tomorrow. The movers have plugged things in again, a trainee “shared the connection” to be of help, somebody opened a “provisional” way on fw1. Make the floor's acceptance test, and correct what fails:
1. ws1, ws2 and ws3 have their link, their socket in lan, an address from ${scope.from} to ${scope.to} (that of ws1 is reserved) with the segment's mask, which nobody else has.
2. One DHCP server alone answers there, net1; one gateway alone, fw1.
3. All three workstations find names and directory.
4. Guests (guest) reach no server.
5. All of it holds through a restart of each machine concerned. Nothing else is to be changed: neither net1, nor reservations, nor the other rules of fw1.
Hand the trainer the record of acceptance: each point, the command that proves it, what was corrected, what you advise so that it does not come back.
You have root access to fw1, ws1, ws2 and ws3. The patching: \`lab plug CANDIDATE ws1 SEGMENT\`.`,
  },
  minutes: 90,
  needs: ["fw1", "ws1", "ws2", "ws3"],
  proves: [
    "cp03/carrier-is-up",
    "cp03/cable-in-lan",
    "cp03/mask-fits-segment",
    "cp03/one-default-route",
    "cp03/address-is-unique",
    "cp03/one-dhcp-server",
    "cp03/names-resolve",
    "cp03/business-service-answers",
    "cp03/guest-is-apart",
    "cp06/only-one-dhcp-server",
    "cp07/nothing-else-passes",
  ],
  keeps: [
    "cp03/hosts-file-hides-nothing",
    "cp06/nothing-else-leased",
    "cp07/flows-from-lan",
    "cp08/no-right-too-much",
  ],
  restarts: ["fw1", "ws1", "ws2", "ws3"],
  limitMs: 90_000,

  causes: {
    "address-of-ws1-taken": takenBy3From("ws1"),
    "address-of-ws2-taken": takenBy3From("ws2"),
    "address-held-by-the-router": {
      title: {
        fr: "fw1 porte, dans lan, l'adresse réservée à ws1",
        en: "In lan, fw1 has the address that is reserved for ws1",
      },
      async setUp({ nodes: { fw1, ws1 } }) {
        const line = `ip address add ${await addressOf(ws1)}/${prefix} dev lan`;
        await edit(fw1, routerInterfaces, `/^iface lan /a\\    up ${line}`, line);
      },
      async solve({ nodes: { fw1, ws1 } }) {
        const address = `${await addressOf(ws1)}/${prefix}`;
        await edit(
          fw1,
          routerInterfaces,
          "/^    up ip address add .* dev lan$/d",
          `ip address del ${address} dev lan`,
        );
      },
    },
  },

  async setUp(scene) {
    const { nodes, hands } = scene;
    await wrongMask.apply(scene);
    await rogueDhcpServer.apply(scene);
    await edit(nodes.fw1, rulesFile, `/hook forward/a\\        ${guests}`, reloadRules);
    await hands.unplug("ws1");
  },

  async solve({ nodes: { fw1, ws2, ws3 }, hands }) {
    await edit(fw1, rulesFile, `/^ *${guests}$/d`, reloadRules);
    mustSucceed(
      await ws3.within(20_000)`
      systemctl disable --quiet --now partage-connexion.service &&
        rm /etc/systemd/system/partage-connexion.service && systemctl daemon-reload &&
        systemctl reload nftables`,
    );
    await hands.plug("ws1", "lan");
    await setInterfaces(ws2, dhcpInterfaces());
  },
});
