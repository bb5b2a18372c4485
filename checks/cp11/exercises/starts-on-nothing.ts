import { deployment } from "../../../modules/deployment/deployment.js";
import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { keaConf, restartKea } from "../../lib/network/kea.js";

const { bios, uefi } = deployment.loaders;
const server = plan.machines.dep1.interfaces.srv;

export const startsOnNothing = exercise({
  title: {
    fr: "Les postes neufs ne démarrent plus par le réseau",
    en: "New workstations no longer start from the network",
  },
  brief: {
    fr: `Dix postes doivent être livrés cet après-midi. Ceux qui ont un BIOS prennent une adresse, puis attendent un serveur qui ne répond pas ; ceux qui ont un UEFI passent aussitôt à leur disque, vide. Hier, tout fonctionnait, et rien n'a changé sur le serveur de déploiement (${deployment.host}, ${server}).
Le serveur DHCP est net1. Rétablissez le démarrage par le réseau pour les deux micrologiciels, dans les réseaux de l'entreprise et là seulement. Rendez ce qui était faux, et l'échange qui prouve que chacun reçoit ce qu'il lui faut.`,
    en: `Ten workstations must be delivered this afternoon. Those with a BIOS take an address, then wait for a server that does not answer; those with UEFI go on to their disk at once, and it is empty. Yesterday it all worked, and nothing has changed on the deployment server (${deployment.host}, ${server}).
The DHCP server is net1. Bring starting from the network back for both kinds of firmware, in the company's networks and there alone. Hand in what was wrong, and the exchange that proves that each is sent what it needs.`,
  },
  minutes: 15,
  needs: ["net1"],
  proves: ["cp11/offer-for-each-firmware", "cp11/loaders-served"],
  keeps: ["cp06/dora-in-lan", "cp06/reservation-honoured", "cp11/silent-elsewhere"],

  async setUp({ nodes: { net1 } }) {
    const wrong = server.replace(/\d+$/, "16");
    await edit(net1, keaConf, "s/hex == 0x0007 or/hex == 0x0006 or/");
    await edit(net1, keaConf, `s/"next-server": ".*"/"next-server": "${wrong}"/`);
    await edit(net1, keaConf, `s/"${uefi}"/"${bios}"/`);
    await restartKea(net1);
  },

  async solve({ nodes: { net1 } }) {
    await edit(net1, keaConf, "s/hex == 0x0006 or/hex == 0x0007 or/");
    await edit(net1, keaConf, `s/"next-server": ".*"/"next-server": "${server}"/`);
    await edit(net1, keaConf, `/"name": "pxe-uefi"/,/boot-file-name/ s/"${bios}"/"${uefi}"/`);
    await restartKea(net1);
  },
});
