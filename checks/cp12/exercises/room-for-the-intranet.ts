import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { addDisk } from "../lib/add-disk.js";
import { inGuest } from "../lib/in-guest.js";
import { intranetData } from "../lib/intranet-data.js";

export const roomForTheIntranet = exercise({
  needs: ["hv1"],

  causes: {
    "blank-disk": {
      setUp: ({ nodes: { hv1 } }) => addDisk(hv1),
      solve: async () => undefined,
    },
    "wrong-line-in-fstab": {
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
