import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { addDisk } from "../lib/add-disk.js";
import { inGuest } from "../lib/in-guest.js";
import { intranetData } from "../lib/intranet-data.js";

export const roomForTheIntranet = exercise({
  title: {
    fr: "Un disque de plus pour l'intranet",
    en: "One more disk for the intranet",
  },
  brief: {
    fr: `Le responsable de l'intranet a demandé de la place. Un collègue a ajouté hier un disque à vm1 sur hv1 (\`virsh domblklist vm1\`) et n'a pas fini : dans l'invité la place n'y est pas. Voyez d'abord jusqu'où il est allé. Prenez d'abord un instantané de vm1, puis, dans l'invité (\`virsh console vm1\`, root sans mot de passe), mettez le disque en ext4 et montez-le sous ${intranetData}, de façon qu'il y soit encore après un redémarrage (fstab, UUID). Supprimez l'instantané une fois la recette faite.`,
    en: `Whoever runs the intranet asked for room. Yesterday a colleague added a disk to vm1 on hv1 (\`virsh domblklist vm1\`) and did not finish: in the guest the room is not there. See first how far he got. Take a snapshot of vm1 first; then, in the guest (\`virsh console vm1\`, root without password), make the disk ext4 and mount it under ${intranetData}, so that it is still there after a restart (fstab, UUID). Delete the snapshot once the work is accepted.`,
  },
  minutes: 15,
  needs: ["hv1"],
  proves: ["cp12/disks-seen-and-used", "cp12/room-in-the-guest"],
  keeps: ["cp12/definition-as-asked", "cp12/guest-runs-and-answers", "cp12/nothing-orphaned"],
  restarts: ["hv1"],

  causes: {
    "blank-disk": {
      title: {
        fr: "Le disque est vierge, l'invité n'en sait rien",
        en: "The disk is blank, the guest knows nothing of it",
      },
      setUp: ({ nodes: { hv1 } }) => addDisk(hv1),
      solve: async () => undefined,
    },
    "wrong-line-in-fstab": {
      title: {
        fr: "Le disque est formaté, et /etc/fstab nomme un autre UUID : rien n'est monté",
        en: "The disk is formatted, and /etc/fstab names another UUID: nothing is mounted",
      },
      async setUp({ nodes: { hv1 } }) {
        await addDisk(hv1);
        await inGuest(
          hv1,
          "vm1",
          `mkfs.ext4 -q /dev/vdb && mkdir -p ${intranetData} && echo "UUID=$(cat /proc/sys/kernel/random/uuid) ${intranetData} ext4 defaults,nofail 0 2" >> /etc/fstab && sync`,
        );
      },
      async solve({ nodes: { hv1 } }) {
        await inGuest(hv1, "vm1", `sed -i '\\,${intranetData},d' /etc/fstab`);
      },
    },
    "file-in-the-way": {
      title: {
        fr: "Un fichier porte le nom du dossier où le disque doit être monté",
        en: "A file has the name of the folder that the disk is to be mounted on",
      },
      async setUp({ nodes: { hv1 } }) {
        await addDisk(hv1);
        await inGuest(hv1, "vm1", `mkdir -p /srv && echo archive > ${intranetData} && sync`);
      },
      async solve({ nodes: { hv1 } }) {
        await inGuest(hv1, "vm1", `mv ${intranetData} ${intranetData}.ancien`);
      },
    },
  },

  async solve({ nodes: { hv1 } }) {
    mustSucceed(await hv1.within(40_000)`virsh -q snapshot-create-as vm1 avant-disque`);
    await inGuest(
      hv1,
      "vm1",
      `mkfs.ext4 -qF /dev/vdb && mkdir -p ${intranetData} && echo "UUID=$(blkid -s UUID -o value /dev/vdb) ${intranetData} ext4 defaults 0 2" >> /etc/fstab && mount ${intranetData}`,
    );
    mustSucceed(await hv1.within(20_000)`virsh -q snapshot-delete vm1 avant-disque`);
  },
});
