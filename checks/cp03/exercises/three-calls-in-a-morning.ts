import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { exercise } from "../../lib/exercise.js";
import type { ExerciseScene } from "../../lib/exercise-scene.js";
import { addressOfOtherSite } from "../faults/address-of-other-site.js";
import { duplicateAddress } from "../faults/duplicate-address.js";
import { hideName } from "../hide-name.js";
import { dhcpInterfaces, setInterfaces, staticInterfaces } from "../set-interfaces.js";
import { takeSmallerPackets } from "../take-smaller-packets.js";

const { gateway, cidr } = plan.segments.lan;
const lan = toNetwork(cidr);
const server = toNetwork(plan.segments.srv.cidr);
const ordinaryMtu = 1500;

/** What is wrong besides, the candidate's own. */
const drawn = (scene: Pick<Scene, "password">) => ({
  hidden: draw(scene, "cp03/three-calls/name", ["proxy", "file1", "desk1"]),
  instead: toAddress(server.first + draw(scene, "cp03/three-calls/former", [86, 87, 88, 89, 93])),
  mtu: draw(scene, "cp03/three-calls/mtu", [1280, 1360, 1400, 1420]),
  typed: toAddress(lan.first + draw(scene, "cp03/three-calls/typed", [61, 62, 63, 64, 65])),
});

const byDhcp = ({ nodes: { ws3 } }: ExerciseScene<"ws3">) => setInterfaces(ws3, dhcpInterfaces());

export const threeCallsInAMorning = exercise({
  title: {
    fr: "Trois appels dans la matinée : trois postes, trois couches",
    en: "Three calls in a morning: three workstations, three layers",
  },
  brief: {
    fr: `Trois appels, avant dix heures :
- ${staff.director.name}, sur ws1 : « Un seul de nos services ne s'ouvre plus, et sur mon poste seulement. Le technicien l'a cherché par nslookup : c'est juste, dit-il. »
- ${staff.accountant.name}, sur ws2 : « Les petits messages passent ; un gros fichier, et tout se fige. »
- L'inventaire, au sujet de ws3 : « Ce que dit ce poste de ses adresses ne correspond pas aux baux de net1. »
Rendez à chacun ce qu'il lui faut. Les trois postes reçoivent leur seule adresse du DHCP, trouvent tout nom par le DNS et échangent des paquets entiers, après un redémarrage aussi. Les routeurs et les serveurs sont justes. Remettez un tableau : poste, couche, cause, preuve, geste.
Les postes : \`lab shell CANDIDAT ws1\`, ws2, ws3.`,
    en: `Three calls, before ten o'clock:
- ${staff.director.name}, at ws1: "One of our services alone opens no more, and at my workstation only. The technician looked it up with nslookup: it is right, he says."
- ${staff.accountant.name}, at ws2: "Small messages pass; a big file, and everything freezes."
- The inventory, about ws3: "What this workstation says of its addresses is not what net1 leased."
Give each what they need. All three workstations get their one address from DHCP, find every name by the DNS and exchange packets of full size, after a restart as well. Routers and servers are right. Hand in a table: workstation, layer, cause, proof, act.
The workstations: \`lab shell CANDIDATE ws1\`, ws2, ws3.`,
  },
  minutes: 45,
  needs: ["ws1", "ws2", "ws3"],
  proves: [
    "cp03/address-is-leased",
    "cp03/full-size-packets-pass",
    "cp03/hosts-file-hides-nothing",
  ],
  keeps: [
    "cp03/business-service-answers",
    "cp03/cable-in-lan",
    "cp03/names-resolve",
    "cp03/one-default-route",
    "cp03/one-dhcp-server",
    "cp06/nothing-else-leased",
  ],
  restarts: ["ws1", "ws2", "ws3"],

  causes: {
    "static-address": {
      title: {
        fr: "ws3 garde une adresse fixe, que le serveur DHCP ignore",
        en: "ws3 keeps a static address that the DHCP server knows nothing of",
      },
      setUp: (scene) =>
        setInterfaces(scene.nodes.ws3, staticInterfaces({ address: drawn(scene).typed, gateway })),
      solve: byDhcp,
    },
    "address-of-other-site": causeOfFault(addressOfOtherSite, byDhcp),
    "duplicate-address": causeOfFault(duplicateAddress, byDhcp),
  },

  async setUp(scene) {
    const { hidden, instead, mtu } = drawn(scene);
    await hideName(scene.nodes.ws1, hidden, instead);
    await takeSmallerPackets(scene.nodes.ws2, mtu);
  },

  async solve({ nodes: { ws1, ws2 }, password }) {
    const { instead } = drawn({ password });
    // The file is a mount: it is written in place.
    await ws1.succeed`
      grep -v ${`^${instead.replaceAll(".", "\\.")}[[:space:]]`} /etc/hosts > /run/hosts && cat /run/hosts > /etc/hosts && rm /run/hosts`;
    await setInterfaces(ws2, dhcpInterfaces());
    await ws2.succeed`ip link set dev lan mtu ${ordinaryMtu}`;
  },
});
