import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const intranetBack = exercise({
  title: { fr: "L'intranet ne répond plus", en: "The intranet no longer answers" },
  brief: {
    fr: `Depuis la maintenance de hv1, l'intranet (vm1) ne répond plus et aucun poste vierge ne démarre sur le réseau lan. Sur hv1 (\`lab shell CANDIDAT hv1\`) : rétablissez vm1 sans la redémarrer si c'est possible, faites qu'elle revienne seule avec l'hôte, et remettez les réseaux virtuels en service. Notez l'état trouvé, la commande, l'état obtenu.`,
    en: `Since the maintenance of hv1 the intranet (vm1) no longer answers, and no blank workstation boots from the network lan. On hv1 (\`lab shell CANDIDATE hv1\`): restore vm1 without restarting it if that is possible, let it come back by itself with its host, and put the virtual networks back into service. Note the state found, the command, the state obtained.`,
  },
  minutes: 15,
  needs: ["hv1"],
  proves: ["cp12/guest-runs-and-answers", "cp12/storage-and-networks-up"],
  keeps: ["cp12/hypervisor-closed", "cp12/nothing-orphaned"],
  restarts: ["hv1"],

  async setUp({ nodes: { hv1 } }) {
    await hv1.succeed`virsh suspend vm1 && virsh autostart --disable vm1 && virsh net-destroy lan`;
  },

  async solve({ nodes: { hv1 } }) {
    mustSucceed(
      await hv1.within(15_000)`virsh resume vm1 && virsh autostart vm1 && virsh net-start lan`,
    );
  },
});
