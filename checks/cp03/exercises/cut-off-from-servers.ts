import { staff } from "../../../stacks/plan/staff.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { exercise } from "../../lib/exercise.js";
import type { ExerciseScene } from "../../lib/exercise-scene.js";
import { cableInWrongSegment } from "../faults/cable-in-wrong-segment.js";
import { cableUnplugged } from "../faults/cable-unplugged.js";
import { wrongGateway } from "../faults/wrong-gateway.js";
import { wrongMask } from "../faults/wrong-mask.js";
import { dhcpInterfaces, setInterfaces } from "../set-interfaces.js";

const byDhcp = ({ nodes: { ws2 } }: ExerciseScene<"ws2">) => setInterfaces(ws2, dhcpInterfaces());
const inItsSocket = ({ hands }: ExerciseScene<"ws2">) => hands.plug("ws2", "lan");

export const cutOffFromServers = exercise({
  title: {
    fr: "Un poste ne trouve plus aucun serveur",
    en: "A workstation finds no server any more",
  },
  brief: {
    fr: `Ticket d'${staff.accountant.name}, comptable : « Depuis ce matin, sur ws2, plus de session, plus de serveurs, plus d'Internet. Personne n'a touché à rien. Mes voisins travaillent. »
Trouvez à quelle couche cela s'arrête, prouvez-le, et rendez-lui sa connexion : le poste reçoit son adresse du serveur DHCP, comme avant, et cela tient au redémarrage. Les autres postes, les serveurs et les routeurs vont bien : n'y touchez pas. Notez la cause.
Le poste : \`lab shell CANDIDAT ws2\`. Le brassage : \`lab plug CANDIDAT ws2 SEGMENT\`.`,
    en: `Ticket from ${staff.accountant.name}, accountant: "Since this morning, on ws2, no session, no servers, no Internet. Nobody touched anything. My neighbours work."
Find at which layer it stops, prove it, and give her connection back: the workstation gets its address from the DHCP server, as before, and it holds through a restart. The other workstations, the servers and the routers are well: leave them alone. Note the cause.
The workstation: \`lab shell CANDIDATE ws2\`. The patching: \`lab plug CANDIDATE ws2 SEGMENT\`.`,
  },
  minutes: 15,
  needs: ["ws2"],
  proves: ["cp03/names-resolve", "cp03/business-service-answers"],
  keeps: [
    "cp03/address-is-leased",
    "cp03/address-is-unique",
    "cp03/hosts-file-hides-nothing",
    "cp07/flows-from-guest",
  ],
  restarts: ["ws2"],

  causes: {
    "cable-unplugged": causeOfFault(cableUnplugged, inItsSocket),
    "cable-in-wrong-segment": causeOfFault(cableInWrongSegment, inItsSocket),
    "wrong-mask": causeOfFault(wrongMask, byDhcp),
    "wrong-gateway": causeOfFault(wrongGateway, byDhcp),
  },
});
