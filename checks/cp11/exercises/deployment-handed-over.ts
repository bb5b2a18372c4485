import { deployment } from "../../../modules/deployment/deployment.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { deploymentGaps } from "../lib/deployment-gaps.js";

const { witness } = deployment.repository;

export const deploymentHandedOver = exercise({
  title: {
    fr: "Recette du service de déploiement avant une campagne",
    en: "Acceptance of the deployment service before a campaign",
  },
  brief: {
    fr: `Cinquante postes arrivent lundi. ${staff.itManager.name} vous confie la recette du service de déploiement (${deployment.host} sur dep1, DHCP sur net1, pare-feu fw1), qu'un collègue a « amélioré » avant de partir. Chaque ligne du cahier de recette échoue aujourd'hui.
1. Un BIOS et un UEFI reçoivent chacun, dans les réseaux de l'entreprise, un chargeur qu'ils savent lancer.
2. Un poste attendu reçoit un script, un noyau, un système initial et une image qui se téléchargent.
3. Toute autre machine est laissée à son disque.
4. Le service ne fait que lire : personne n'y dépose ni n'y efface rien par le réseau.
5. Ni les invités (${plan.segments.guest.cidr}) ni Internet n'en voient rien.
6. L'installateur complet va au bout sans une question.
7. Rien de ce qui est servi ne livre de mot de passe, d'empreinte faible ni la liste des billets.
8. Les postes prennent ${witness.name} ${witness.update} au dépôt, signature vérifiée.
Corrigez à la cause, sans rien changer aux postes en service ni aux baux ; tout doit tenir après un redémarrage de dep1. Rendez le cahier de recette rempli : par ligne, l'essai et son résultat avant, la cause, la correction, le même essai après. Une livraison entière n'est pas demandée.`,
    en: `Fifty workstations come on Monday. ${staff.itManager.name} entrusts you with the acceptance of the deployment service (${deployment.host} on dep1, DHCP on net1, firewall fw1), which a colleague “improved” before he left. Each line of the acceptance sheet fails today.
1. A BIOS and a UEFI are each sent, in the company's networks, a loader that they can start.
2. A workstation that is expected is sent a script, a kernel, an initial file system and an image that can be downloaded.
3. Any other machine is left to its disk.
4. The service is for reading only: nobody puts or deletes anything there over the network.
5. Neither guests (${plan.segments.guest.cidr}) nor the Internet see anything of it.
6. The full installer runs to its end without a question.
7. Nothing that is served gives away a password, a weak digest or the list of tickets.
8. Workstations take ${witness.name} ${witness.update} from the repository, its signature verified.
Put right at the cause, without changing anything of workstations in use nor of leases; all must last after dep1 restarts. Hand in the acceptance sheet, filled in: by line, the trial and its result before, the cause, what put it right, the same trial afterwards. A whole delivery is not asked for.`,
  },
  minutes: 90,
  needs: ["dep1", "net1", "fw1"],
  proves: [
    "cp11/loaders-served",
    "cp11/expected-is-deployed",
    "cp11/others-left-alone",
    "cp11/read-only",
    "cp11/silent-elsewhere",
    "cp11/answers-complete",
    "cp11/no-secret-served",
    "cp11/packages-up-to-date",
  ],
  keeps: [
    "cp06/dora-in-lan",
    "cp06/reservation-honoured",
    "cp07/flows-from-lan",
    "cp07/rules-persist",
  ],
  restarts: ["dep1"],

  causes: {
    "for-the-visitors": together(
      deploymentGaps.nextServerAstray,
      deploymentGaps.kernelUnreadable,
      deploymentGaps.ticketForEverybody,
      deploymentGaps.siteWritable,
      deploymentGaps.pxeAmongGuests,
      deploymentGaps.unanswered("partman/confirm_nooverwrite"),
      deploymentGaps.weakDigest,
      deploymentGaps.repositoryBehind,
    ),

    "for-the-suppliers": together(
      deploymentGaps.biosLoaderForUefi,
      deploymentGaps.initialFilesRenamed,
      deploymentGaps.strangersInstalled,
      deploymentGaps.packagesWritable,
      deploymentGaps.openToGuests("tcp", 80),
      deploymentGaps.unanswered("keyboard-configuration/xkb-keymap"),
      deploymentGaps.ticketsListed,
      deploymentGaps.indexAltered,
    ),

    "for-the-new-models": together(
      deploymentGaps.uefiNotExpected,
      deploymentGaps.diskMisnamed,
      deploymentGaps.ticketForEverybody,
      deploymentGaps.siteWritable,
      deploymentGaps.openToGuests("udp", 69),
      deploymentGaps.unanswered("time/zone"),
      deploymentGaps.weakDigest,
      deploymentGaps.repositoryBehind,
    ),
  },
});
