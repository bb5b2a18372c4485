import { macOf } from "../../../stacks/plan/cabling.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const card = macOf("vm1", "srv");

export const intranetBack = exercise({
  title: { fr: "L'intranet ne répond plus", en: "The intranet no longer answers" },
  brief: {
    fr: `Depuis la maintenance de hv1, l'intranet (vm1) ne répond plus et aucun poste vierge ne démarre sur hv1. Sur hv1 (\`lab shell CANDIDAT hv1\`) : rétablissez vm1 sans la redémarrer si c'est possible, faites qu'elle revienne seule avec l'hôte, et remettez en service ce que l'hôte offre aux machines (réseaux virtuels, pool). Notez l'état trouvé, la commande, l'état obtenu.`,
    en: `Since the maintenance of hv1 the intranet (vm1) no longer answers, and no blank workstation boots on hv1. On hv1 (\`lab shell CANDIDATE hv1\`): restore vm1 without restarting it if that is possible, let it come back by itself with its host, and put back into service what the host offers machines (virtual networks, pool). Note the state found, the command, the state obtained.`,
  },
  minutes: 15,
  needs: ["hv1"],
  proves: ["cp12/guest-runs-and-answers", "cp12/storage-and-networks-up"],
  keeps: ["cp12/hypervisor-closed", "cp12/nothing-orphaned"],
  restarts: ["hv1"],

  causes: {
    "suspended-by-maintenance": {
      title: {
        fr: "vm1 est suspendue et ne démarre plus avec l'hôte ; le réseau lan est arrêté",
        en: "vm1 is paused and no longer starts with its host; the network lan is stopped",
      },
      async setUp({ nodes: { hv1 } }) {
        await hv1.succeed`virsh suspend vm1 && virsh autostart --disable vm1 && virsh net-destroy lan`;
      },
      async solve({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(15_000)`virsh resume vm1 && virsh autostart vm1 && virsh net-start lan`,
        );
      },
    },
    "cable-pulled": {
      title: {
        fr: "La carte de vm1 est débranchée, et le pool est arrêté",
        en: "vm1's card is unplugged, and the pool is stopped",
      },
      async setUp({ nodes: { hv1 } }) {
        await hv1.succeed`virsh domif-setlink vm1 ${card} down && virsh autostart --disable vm1 && virsh pool-destroy images`;
      },
      async solve({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(
            15_000,
          )`virsh domif-setlink vm1 ${card} up && virsh autostart vm1 && virsh pool-start images`,
        );
      },
    },
    "switched-off": {
      title: {
        fr: "vm1 est éteinte, les deux réseaux sont arrêtés et ne reviennent plus avec l'hôte",
        en: "vm1 is off, both networks are stopped and no longer come back with the host",
      },
      async setUp({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(15_000)`
          set -e
          virsh destroy vm1
          for network in lan srv; do
            virsh net-destroy $network
            virsh net-autostart --disable $network
          done`,
        );
      },
      async solve({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(20_000)`
          set -e
          for network in lan srv; do
            virsh net-start $network
            virsh net-autostart $network
          done
          virsh start vm1`,
        );
      },
    },
  },
});
