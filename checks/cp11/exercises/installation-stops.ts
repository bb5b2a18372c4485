import { deployment } from "../../../modules/deployment/deployment.js";
import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { answerFile } from "../lib/answer-file.js";
import { deploymentGaps } from "../lib/deployment-gaps.js";

const { suites, witness } = deployment.repository;

export const installationStops = exercise({
  title: {
    fr: "L'installation automatique s'arrête, et ce qu'elle livre n'est pas à jour",
    en: "The automatic installation stops, and what it delivers is not up to date",
  },
  brief: {
    fr: `Un collègue a repris le fichier de réponses de l'installateur (${answerFile} sur dep1), puis est parti en congé. Depuis :
1. l'installation s'arrête et attend que quelqu'un réponde ; elle doit aller au bout sans personne ;
2. le mot de passe de root se lit avec un navigateur : il est à changer, et ne doit plus se lire nulle part ;
3. les postes ne prennent plus la version ${witness.update} de ${witness.name}, publiée il y a un mois dans ${suites[1]}. Le paquet est toujours sur dep1, dans /usr/share/deploiement.
Rendez, pour chaque point, ce qui a été fait et l'essai qui le prouve depuis un poste.`,
    en: `A colleague took over the installer's answer file (${answerFile} on dep1), then left for his holidays. Since then:
1. the installation stops and waits for somebody to answer; it must run to its end with nobody there;
2. root's password can be read with a browser: it is to be changed, and must be readable nowhere any more;
3. workstations no longer take version ${witness.update} of ${witness.name}, published a month ago in ${suites[1]}. The package is still on dep1, in /usr/share/deploiement.
Hand in, for each point, what was done and the trial that proves it from a workstation.`,
  },
  minutes: 45,
  needs: ["dep1"],
  proves: ["cp11/answers-complete", "cp11/no-secret-served", "cp11/packages-up-to-date"],
  keeps: ["cp11/others-left-alone", "cp11/read-only"],

  causes: {
    "two-questions": together(
      deploymentGaps.unanswered("partman/confirm_nooverwrite"),
      deploymentGaps.unanswered("keyboard-configuration/xkb-keymap"),
      deploymentGaps.passwordInClear,
      deploymentGaps.repositoryBehind,
    ),

    "network-asked": together(
      deploymentGaps.unanswered("netcfg/get_hostname"),
      deploymentGaps.unanswered("mirror/http/proxy"),
      deploymentGaps.passwordInClear,
      deploymentGaps.updatesUnread,
    ),

    "end-asked": together(
      deploymentGaps.unanswered("finish-install/reboot_in_progress"),
      deploymentGaps.unanswered("grub-installer/bootdev"),
      deploymentGaps.passwordInClear,
      deploymentGaps.indexAltered,
    ),
  },
});
