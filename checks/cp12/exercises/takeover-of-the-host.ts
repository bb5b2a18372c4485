import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
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
  title: {
    fr: "Reprendre l'hyperviseur d'un prestataire parti",
    en: "Take the virtualisation host over from a contractor who left",
  },
  brief: {
    fr: `Le prestataire qui tenait hv1 est parti sans rien écrire. ${staff.itManager.name} vous confie la machine ; sa demande est dans un ticket à l'assistance (https://${helpdesk.host}, file Demandes), avec une valeur qui n'est que là.
1. Dressez l'état des lieux avant de toucher à quoi que ce soit : machines, réseaux, pools, volumes, instantanés, mémoire, qui commande libvirt.
2. Ne laissez sur hv1 que ce que le plan prévoit (vm1, pxe1, pxe2 ; réseaux lan et srv ; pool images), commandé par root et le groupe libvirt, où personne n'entre que le plan n'y mette.
3. Ce qui est enregistré est ce qui est demandé, tient dans la mémoire de l'hôte, et tout revient seul après un redémarrage de hv1 : vm1, réseaux, pool.
4. Plus de volume dont personne ne se sert, ni d'instantané d'un autre mois.
5. Donnez à vm1 la mémoire que dit le ticket, en marche et pour la suite.
6. Répondez dans le ticket : ce qui a été trouvé, fait, et la mémoire donnée ; résolvez-le.
L'intranet ne s'arrête que le temps d'un redémarrage.`,
    en: `The contractor who looked after hv1 left without writing anything down. ${staff.itManager.name} hands the machine to you; what he asks is in a ticket at the helpdesk (https://${helpdesk.host}, queue Demandes), with a value that is nowhere else.
1. Take stock before you touch anything: machines, networks, pools, volumes, snapshots, memory, who commands libvirt.
2. Leave on hv1 only what the plan has (vm1, pxe1, pxe2; networks lan and srv; pool images), commanded by root and the group libvirt, which nobody is in whom the plan does not put there.
3. What is saved is what was asked for, fits into the host's memory, and all comes back by itself after a restart of hv1: vm1, networks, pool.
4. No volume that nobody uses any more, no snapshot of another month.
5. Give vm1 the memory that the ticket tells, running and from then on.
6. Answer in the ticket: what was found, done, and the memory that was given; resolve it.
The intranet stops for no longer than a restart.`,
  },
  minutes: 90,
  needs: ["hv1", "desk1", "probe-lan"],
  proves: [
    "cp12/definition-as-asked",
    "cp12/memory-fits-host",
    "cp12/hypervisor-closed",
    "cp12/nothing-else-hosted",
    "cp12/no-old-snapshot",
    "cp12/nothing-orphaned",
    "cp12/storage-and-networks-up",
    "cp12/takeover-reported",
  ],
  keeps: ["cp12/guest-runs-and-answers", "cp12/guest-in-its-segment", "cp12/disks-seen-and-used"],
  restarts: ["hv1"],
  limitMs: 120_000,

  causes: {
    "in-a-hurry": {
      title: {
        fr: "Une machine de plus, vm1 à 8 Gio au prochain démarrage, le réseau lan arrêté, la prise de libvirt ouverte à tous",
        en: "One more machine, vm1 with 8 GiB at its next start, the network lan stopped, libvirt's socket open to all",
      },
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
      title: {
        fr: "Un réseau de plus, vm1 enregistrée à 64 Mio, pxe1 à 4 Gio au démarrage de l'hôte, le pool qui ne revient pas, nobody dans le groupe libvirt",
        en: "One more network, vm1 saved with 64 MiB, pxe1 with 4 GiB at the host's boot, the pool not coming back, nobody in the group libvirt",
      },
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
      title: {
        fr: "Un pool de plus, pxe1 branchée dans srv, pxe2 à 3 Gio au démarrage de l'hôte, le réseau srv qui ne revient pas, la prise de libvirt à un autre groupe",
        en: "One more pool, pxe1 plugged into srv, pxe2 with 3 GiB at the host's boot, the network srv not coming back, libvirt's socket another group's",
      },
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
      by: staff.itManager.login,
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
