import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { orderWork } from "../../lib/helpdesk/order-work.js";
import { reportWork } from "../../lib/helpdesk/report-work.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { machineNobodyAsked } from "../lib/machine-nobody-asked.js";
import { oldSnapshot } from "../lib/old-snapshot.js";
import { takeover } from "../lib/takeover.js";

const socket = "/run/libvirt/libvirt-sock";
const socketUnit = "/etc/systemd/system/libvirtd.socket.d";

export const takeoverOfTheHost = exercise({
  needs: ["hv1", "desk1", "probe-lan"],
  limitMs: 120_000,

  causes: {
    "in-a-hurry": {
      async setUp({ nodes: { hv1 } }) {
        await machineNobodyAsked(hv1, "essai");
        await oldSnapshot(hv1);
        mustSucceed(
          await hv1.within(30_000)`
          set -e
          virsh setmaxmem vm1 8G --config
          virsh setmem vm1 8G --config
          virsh vol-create-as images ancien-serveur.qcow2 1G --format qcow2
          virsh net-autostart --disable lan
          virsh net-destroy lan
          mkdir -p ${socketUnit}
          printf '[Socket]\\nSocketMode=0666\\n' > ${socketUnit}/zz-acces.conf
          systemctl daemon-reload
          chmod 666 ${socket}`,
        );
      },
      async solve({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(30_000)`
          set -e
          virsh undefine essai
          virsh snapshot-delete pxe1 avant-mise-a-jour
          virsh vol-delete --pool images ancien-serveur.qcow2
          virsh net-start lan
          virsh net-autostart lan
          rm ${socketUnit}/zz-acces.conf
          systemctl daemon-reload
          chmod 660 ${socket}`,
        );
      },
    },
    "half-moved": {
      async setUp({ nodes: { hv1 } }) {
        await oldSnapshot(hv1, "essai-prestataire");
        mustSucceed(
          await hv1.within(30_000)`
          set -e
          echo '<network><name>migration</name></network>' > /run/network.xml
          virsh net-define /run/network.xml
          rm /run/network.xml
          virsh setmem vm1 64M --config
          virsh setmaxmem vm1 64M --config
          virsh setmaxmem pxe1 4G --config
          virsh setmem pxe1 4G --config
          virsh autostart pxe1
          virsh vol-create-as images copie-vm1.qcow2 2G --format qcow2
          virsh pool-autostart --disable images
          /usr/sbin/usermod -aG libvirt nobody`,
        );
      },
      async solve({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(30_000)`
          set -e
          virsh net-undefine migration
          virsh snapshot-delete pxe1 essai-prestataire
          virsh autostart --disable pxe1
          virsh setmem pxe1 512M --config
          virsh setmaxmem pxe1 512M --config
          virsh vol-delete --pool images copie-vm1.qcow2
          virsh pool-autostart images
          /usr/bin/gpasswd -d nobody libvirt`,
        );
      },
    },
    "trial-left": {
      async setUp({ nodes: { hv1 } }) {
        await oldSnapshot(hv1, "sauvegarde");
        mustSucceed(
          await hv1.within(30_000)`
          set -e
          mkdir -p /srv/essai
          virsh pool-define-as essai dir --target /srv/essai
          virsh -q dumpxml --inactive pxe1 | sed "s/network='lan'/network='srv'/" > /run/pxe1.xml
          virsh -q define /run/pxe1.xml
          rm /run/pxe1.xml
          virsh setmaxmem pxe2 3G --config
          virsh setmem pxe2 3G --config
          virsh autostart pxe2
          virsh vol-create-as images essai.raw 64M --format raw
          virsh net-autostart --disable srv
          mkdir -p ${socketUnit}
          printf '[Socket]\\nSocketGroup=nogroup\\n' > ${socketUnit}/zz-groupe.conf
          systemctl daemon-reload
          chgrp nogroup ${socket}`,
        );
      },
      async solve({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(30_000)`
          set -e
          virsh pool-undefine essai
          rmdir /srv/essai
          virsh snapshot-delete pxe1 sauvegarde
          virsh -q dumpxml --inactive pxe1 | sed "s/network='srv'/network='lan'/" > /run/pxe1.xml
          virsh -q define /run/pxe1.xml
          rm /run/pxe1.xml
          virsh autostart --disable pxe2
          virsh setmem pxe2 512M --config
          virsh setmaxmem pxe2 512M --config
          virsh vol-delete --pool images essai.raw
          virsh net-autostart srv
          rm ${socketUnit}/zz-groupe.conf
          systemctl daemon-reload
          chgrp libvirt ${socket}`,
        );
      },
    },
  },

  async setUp(scene) {
    const { reference, memoryMib } = takeover(scene);
    await orderWork(scene, {
      by: staff().itManager.login,
      subject: `Reprise de hv1 (${reference})`,
      text: `Bonjour, hv1 est à vous. Merci d'y remettre de l'ordre, de donner ${memoryMib} Mio de mémoire à vm1, et de répondre ici : ce qui a été trouvé, ce qui a été fait.`,
    });
  },

  async solve(scene) {
    const { reference, memoryMib } = takeover(scene);
    mustSucceed(
      await scene.nodes.hv1.within(80_000)`
      set -e
      virsh setmaxmem vm1 ${memoryMib}M --config
      virsh setmem vm1 ${memoryMib}M --config
      virsh shutdown vm1
      for try in $(seq 100); do [ "$(virsh -q domstate vm1)" = "shut off" ] && break; sleep 0.5; done
      virsh start vm1`,
    );
    await reportWork(
      scene,
      reference,
      `Bonjour, hv1 est repris : ce que le plan ne prévoit pas a été retiré, le volume et l'instantané oubliés aussi, l'accès à libvirt est de nouveau fermé. Réseaux, pool et vm1 reviennent seuls après un redémarrage. vm1 a maintenant ${memoryMib} Mio de mémoire.`,
    );
  },
});
