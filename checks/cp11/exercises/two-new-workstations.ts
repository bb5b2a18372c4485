import { setTimeout } from "node:timers/promises";
import { exercise } from "../../lib/exercise.js";
import { blankGuests, delivered, deliveredNodes } from "../lib/delivered.js";
import { deploymentGaps } from "../lib/deployment-gaps.js";

export const twoNewWorkstations = exercise({
  title: { fr: "Deux postes neufs à livrer", en: "Two new workstations to deliver" },
  brief: {
    fr: `Deux postes vierges attendent sur l'hyperviseur hv1 : pxe1 (BIOS) et pxe2 (UEFI). Leurs disques sont vides, leurs cartes sont connues de dep1 (/etc/deploiement/postes), mais rien n'est ouvert.
Faites-les s'installer par le réseau, sans répondre à une seule question : chacun porte le nom que lui donne l'entreprise, entre dans le domaine, prend ses mises à jour, et repart ensuite de son disque. Rien de ce qui est propre à un poste ne doit être commun aux deux.
Une livraison prend de deux à cinq minutes ; faites-en le compte rendu pendant qu'elle tourne : ce que le poste demande, à qui, et dans quel ordre.`,
    en: `Two blank workstations wait on the hypervisor hv1: pxe1 (BIOS) and pxe2 (UEFI). Their disks are empty, their cards are known to dep1 (/etc/deploiement/postes), but nothing is open.
Have them install themselves over the network, without answering a single question: each bears the name that the company gives it, joins the domain, takes its updates, and starts from its disk afterwards. Nothing that is a workstation's own may be shared by the two.
A delivery takes two to five minutes; write your report while it runs: what the workstation asks for, whom, and in which order.`,
  },
  minutes: 45,
  needs: [...deliveredNodes, "hv1", "dep1"],
  resets: ["hv1", "dep1"],
  proves: ["cp11/delivered-by-themselves"],
  keeps: ["cp11/others-left-alone", "cp11/silent-elsewhere"],
  limitMs: 600_000,

  causes: {
    "nothing-in-the-way": {
      title: { fr: "Aucun billet n'est ouvert", en: "No ticket is open" },
      setUp: async () => undefined,
      solve: async () => undefined,
    },
    "tickets-not-taken": deploymentGaps.ticketsNotTaken,
    "unit-mistyped": deploymentGaps.unitMistyped,
  },

  async setUp({ nodes: { hv1, dep1 } }) {
    for (const guest of blankGuests) {
      await hv1.ask`virsh destroy ${guest}`;
      await dep1.succeed`/usr/local/sbin/deploiement fermer ${guest}`;
    }
  },

  async solve(scene) {
    const { hv1, dep1 } = scene.nodes;
    for (const guest of blankGuests) {
      await dep1.succeed`/usr/local/sbin/deploiement ouvrir ${guest}`;
      await hv1.within(20_000)`virsh start ${guest}`;
    }
    // As a technician does: look again from time to time.
    for (const guest of blankGuests) {
      while (!(await delivered(scene, guest, 12))) {
        await setTimeout(3000);
      }
    }
  },
});
