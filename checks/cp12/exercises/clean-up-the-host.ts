import type { Text } from "../../../scripts/ground/text.js";
import type { Cause } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { cloneWithItsModelsMac } from "../lib/clone-with-its-models-mac.js";
import { oldSnapshot } from "../lib/old-snapshot.js";

/** What was left on the host. */
interface Untidied {
  /** A clone of vm1. */
  readonly clone: string;
  /** Of pxe1. */
  readonly snapshot: string;
  /** A volume that nobody uses. */
  readonly orphan: string;
  /** Of that volume. @default "qcow2" */
  readonly format?: "qcow2" | "raw";
}

function untidied(
  title: Text,
  { clone, snapshot, orphan, format = "qcow2" }: Untidied,
): Cause<"hv1"> {
  return {
    title,
    async setUp({ nodes: { hv1 } }) {
      await cloneWithItsModelsMac(hv1, clone);
      await oldSnapshot(hv1, snapshot);
      await hv1.succeed`virsh vol-create-as images ${orphan} 256M --format ${format}`;
    },
    async solve({ nodes: { hv1 } }) {
      mustSucceed(
        await hv1.within(20_000)`
        set -e
        card=$(virsh -q domiflist ${clone} | sed -n 's/.* \\([0-9a-f:]*\\)$/\\1/p')
        virsh detach-interface ${clone} network --mac "$card" --config
        virsh attach-interface ${clone} network lan --model virtio --config
        virsh snapshot-delete pxe1 ${snapshot}
        virsh vol-delete --pool images ${orphan}`,
      );
    },
  };
}

export const cleanUpTheHost = exercise({
  title: { fr: "Faire le ménage sur l'hyperviseur", en: "Clean up the virtualisation host" },
  brief: {
    fr: `Trois demandes pour hv1.
1. Une machine a été clonée à la main depuis vm1, et demandée sur le réseau lan et non srv : donnez-lui sa propre adresse MAC et le bon réseau, sans la démarrer.
2. Un instantané d'un autre mois traîne : trouvez-le et supprimez-le, sans perdre l'état actuel de sa machine.
3. Un disque ne sert plus à personne : prouvez-le, et rendez la place.
Rendez les commandes et la preuve de chaque point.`,
    en: `Three requests for hv1.
1. A machine was cloned from vm1 by hand, and asked for on the network lan and not srv: give it a MAC address of its own and the right network, without starting it.
2. A snapshot of another month is still there: find it and delete it, without losing its machine's present state.
3. A disk is of no use to anybody any more: prove it, and give the room back.
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

  causes: {
    "after-an-update": untidied(
      {
        fr: "vm2 clonée, instantané d'avant mise à jour, disque d'un ancien serveur",
        en: "vm2 cloned, a snapshot from before an update, an old server's disk",
      },
      { clone: "vm2", snapshot: "avant-mise-a-jour", orphan: "ancien-serveur.qcow2" },
    ),
    "after-a-course": untidied(
      {
        fr: "formation clonée, instantané de départ d'un cours, image brute d'un exercice",
        en: "formation cloned, a snapshot of a course's beginning, an exercise's raw image",
      },
      { clone: "formation", snapshot: "debut-du-cours", orphan: "exercice.raw", format: "raw" },
    ),
    "after-an-acceptance": untidied(
      {
        fr: "recette clonée, instantané d'un essai, copie de vm1 que rien n'utilise",
        en: "recette cloned, a trial's snapshot, a copy of vm1 that nothing uses",
      },
      { clone: "recette", snapshot: "essai-reussi", orphan: "vm1-copie.qcow2" },
    ),
  },
});
