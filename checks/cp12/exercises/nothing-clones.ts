import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const folder = "/var/lib/libvirt/images";
const base = "debian-12.qcow2";

export const nothingClones = exercise({
  needs: ["hv1"],

  causes: {
    "pool-stopped": {
      async setUp({ nodes: { hv1 } }) {
        await hv1.succeed`virsh pool-destroy images && virsh pool-autostart --disable images`;
      },
      async solve({ nodes: { hv1 } }) {
        await hv1.succeed`virsh pool-start images && virsh pool-autostart images`;
      },
    },
    "base-moved-away": {
      async setUp({ nodes: { hv1 } }) {
        await hv1.succeed`mkdir -p /srv/archives && mv ${folder}/${base} /srv/archives/ && virsh pool-refresh images`;
      },
      async solve({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(
            20_000,
          )`mv /srv/archives/${base} ${folder}/ && virsh pool-refresh images`,
        );
      },
    },
    "base-renamed": {
      async setUp({ nodes: { hv1 } }) {
        await hv1.succeed`mv ${folder}/${base} ${folder}/modele-debian.qcow2 && virsh pool-refresh images`;
      },
      async solve({ nodes: { hv1 } }) {
        await hv1.succeed`mv ${folder}/modele-debian.qcow2 ${folder}/${base} && virsh pool-refresh images`;
      },
    },
  },
});
