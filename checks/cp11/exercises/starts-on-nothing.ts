import { deployment } from "../../../modules/deployment/deployment.js";
import { plan } from "../../../stacks/plan/plan.js";
import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { deploymentGaps } from "../lib/deployment-gaps.js";

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

  causes: {
    "three-mistakes": together(
      deploymentGaps.uefiNotExpected,
      deploymentGaps.nextServerAstray,
      deploymentGaps.biosLoaderForUefi,
    ),

    "classes-not-required": together(
      deploymentGaps.uefiNotRequired,
      deploymentGaps.nextServerAstray,
    ),

    "no-file-for-uefi": together(deploymentGaps.noFileForUefi, deploymentGaps.nextServerAstray),
  },
});
