import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { cloneWithItsModelsMac } from "../lib/clone-with-its-models-mac.js";
import { oldSnapshot } from "../lib/old-snapshot.js";

export const cleanUpTheHost = exercise({
  title: { fr: "Faire le ménage sur l'hyperviseur", en: "Clean up the virtualisation host" },
  brief: {
    fr: `Trois demandes pour hv1.
1. vm2, clonée à la main depuis vm1, a été demandée sur le réseau lan et non srv : donnez-lui sa propre adresse MAC et le bon réseau, sans la démarrer.
2. Un instantané d'une ancienne mise à jour traîne : trouvez-le et supprimez-le.
3. La machine ancien-serveur a été supprimée, pas son disque : rendez la place.
Rendez les commandes et la preuve de chaque point.`,
    en: `Three requests for hv1.
1. vm2, cloned from vm1 by hand, was asked for on the network lan and not srv: give it a MAC address of its own and the right network, without starting it.
2. A snapshot of an old update is still there: find it and delete it.
3. The machine ancien-serveur was removed, its disk was not: give the room back.
Hand in the commands and the proof of each point.`,
  },
  minutes: 45,
  needs: ["hv1"],
  proves: ["cp12/identities-distinct", "cp12/no-old-snapshot", "cp12/nothing-orphaned"],
  keeps: [
    "cp12/disks-seen-and-used",
    "cp12/guest-runs-and-answers",
    "cp12/storage-and-networks-up",
  ],

  async setUp({ nodes: { hv1 } }) {
    await cloneWithItsModelsMac(hv1);
    await oldSnapshot(hv1);
    await hv1.succeed`virsh vol-create-as images ancien-serveur.qcow2 1G --format qcow2`;
  },

  async solve({ nodes: { hv1 } }) {
    mustSucceed(
      await hv1.within(20_000)`
      set -e
      card=$(virsh -q domiflist vm2 | sed -n 's/.* \\([0-9a-f:]*\\)$/\\1/p')
      virsh detach-interface vm2 network --mac "$card" --config
      virsh attach-interface vm2 network lan --model virtio --config
      virsh snapshot-delete pxe1 avant-mise-a-jour
      virsh vol-delete --pool images ancien-serveur.qcow2`,
    );
  },
});
