import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const folder = "/var/lib/libvirt/images";
const base = "debian-12.qcow2";

export const nothingClones = exercise({
  title: {
    fr: "Plus aucune machine ne se clone",
    en: "No machine clones any more",
  },
  brief: {
    fr: `Un collègue voulait cloner une machine sur hv1 pour essayer une mise à jour : le disque du clone ne se crée pas. vm1, elle, tourne, et ne doit pas s'arrêter. Trouvez ce qui manque au stockage, remettez-le comme il était, de façon que cela tienne après un redémarrage de l'hôte, et prouvez-le par un disque d'essai posé sur l'image de base (\`virsh vol-create-as … --backing-vol ${base}\`), que vous supprimez ensuite. Dites ce qui serait arrivé à vm1 au redémarrage.`,
    en: `A colleague wanted to clone a machine on hv1 to try an update: the clone's disk can't be made. vm1 itself runs, and must not stop. Find what the storage is missing, put it back as it was, so that it outlives a restart of the host, and prove it by a trial disk on the base image (\`virsh vol-create-as … --backing-vol ${base}\`), which you delete afterwards. Tell what would have become of vm1 at the restart.`,
  },
  minutes: 15,
  needs: ["hv1"],
  proves: ["cp12/snapshot-takes-back"],
  keeps: ["cp12/guest-runs-and-answers", "cp12/identities-distinct", "cp12/no-old-snapshot"],
  restarts: ["hv1"],

  causes: {
    "pool-stopped": {
      title: {
        fr: "Le pool de stockage est arrêté, et ne revient plus avec l'hôte",
        en: "The storage pool is stopped, and no longer comes back with the host",
      },
      async setUp({ nodes: { hv1 } }) {
        await hv1.succeed`virsh pool-destroy images && virsh pool-autostart --disable images`;
      },
      async solve({ nodes: { hv1 } }) {
        await hv1.succeed`virsh pool-start images && virsh pool-autostart images`;
      },
    },
    "base-moved-away": {
      title: {
        fr: "L'image de base a été déplacée hors du pool",
        en: "The base image was moved out of the pool",
      },
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
      title: {
        fr: "L'image de base a un autre nom dans le pool",
        en: "The base image has another name in the pool",
      },
      async setUp({ nodes: { hv1 } }) {
        await hv1.succeed`mv ${folder}/${base} ${folder}/modele-debian.qcow2 && virsh pool-refresh images`;
      },
      async solve({ nodes: { hv1 } }) {
        await hv1.succeed`mv ${folder}/modele-debian.qcow2 ${folder}/${base} && virsh pool-refresh images`;
      },
    },
  },
});
