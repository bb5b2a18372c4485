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
    fr: `Le responsable de l'intranet a demandé de la place. Un collègue a ajouté hier un disque à vm1 sur hv1 (\`virsh domblklist vm1\`) et n'a pas fini : dans l'invité rien n'a changé. Prenez d'abord un instantané de vm1, puis, dans l'invité (\`virsh console vm1\`, root sans mot de passe), formatez le disque en ext4 et montez-le sous ${intranetData}, de façon qu'il y soit encore après un redémarrage (fstab, UUID). Supprimez l'instantané une fois la recette faite.`,
    en: `Whoever runs the intranet asked for room. Yesterday a colleague added a disk to vm1 on hv1 (\`virsh domblklist vm1\`) and did not finish: in the guest nothing has changed. Take a snapshot of vm1 first; then, in the guest (\`virsh console vm1\`, root without password), format the disk as ext4 and mount it under ${intranetData}, so that it is still there after a restart (fstab, UUID). Delete the snapshot once the work is accepted.`,
  },
  minutes: 15,
  needs: ["hv1"],
  proves: ["cp12/disks-seen-and-used", "cp12/room-in-the-guest"],
  keeps: ["cp12/definition-as-asked", "cp12/guest-runs-and-answers", "cp12/nothing-orphaned"],
  restarts: ["hv1"],

  async setUp({ nodes: { hv1 } }) {
    await addDisk(hv1);
  },

  async solve({ nodes: { hv1 } }) {
    mustSucceed(await hv1.within(40_000)`virsh -q snapshot-create-as vm1 avant-disque`);
    await inGuest(
      hv1,
      "vm1",
      `mkfs.ext4 -q /dev/vdb && mkdir -p ${intranetData} && echo "UUID=$(blkid -s UUID -o value /dev/vdb) ${intranetData} ext4 defaults 0 2" >> /etc/fstab && mount ${intranetData}`,
    );
    mustSucceed(await hv1.within(20_000)`virsh -q snapshot-delete vm1 avant-disque`);
  },
});
