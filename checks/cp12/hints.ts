import { notThere } from "../lib/declared/not-there.js";
import { unreported } from "../lib/helpdesk/unreported.js";
import type { Hints } from "../lib/hint.js";

export const hints = {
  "guest-runs-and-answers": {
    where: {
      fr: "L'état de vm1 vu de l'hôte : sa marche, et ce qui se passera au redémarrage de l'hôte.",
      en: "vm1's state as seen from the host: whether it runs, and what will happen when the host restarts.",
    },
    cases: [
      {
        when: /^http:/m,
        where: {
          fr: "La machine virtuelle tourne, mais son site ne répond pas : son réseau, puis l'invité lui-même.",
          en: "The virtual machine runs, but its site does not answer: its network, then the guest itself.",
        },
      },
      {
        when: /running true, autostart false/,
        causes: ["cp12/autostart-off"],
        what: {
          fr: "vm1 tourne, mais ne démarrera pas avec son hôte.",
          en: "vm1 runs, but will not start with its host.",
        },
        how: {
          fr: "`virsh autostart vm1` l'inscrit au démarrage de l'hôte.",
          en: "`virsh autostart vm1` has it start with the host.",
        },
      },
      {
        when: /running false/,
        causes: ["cp12/guest-paused"],
        what: {
          fr: "vm1 n'est pas en marche : arrêtée, ou suspendue avec sa mémoire.",
          en: "vm1 does not run: shut off, or paused with its memory kept.",
        },
        how: {
          fr: "`virsh domstate --reason vm1` : paused, `virsh resume vm1` ; shut off, `virsh start vm1`.",
          en: "`virsh domstate --reason vm1`: paused, `virsh resume vm1`; shut off, `virsh start vm1`.",
        },
      },
      {
        when: /^http:\S+: 000/m,
        causes: ["cp12/guest-in-wrong-network"],
        what: {
          fr: "Personne ne répond à son adresse : sa carte n'est pas dans le bon réseau, ou l'invité n'a pas démarré.",
          en: "Nobody answers at its address: its card is not in the right network, or the guest has not booted.",
        },
        how: {
          fr: "`virsh domiflist vm1` et `bridge link` : la carte vnet doit être sur br-srv ; sinon `virsh update-device vm1 --live` avec le bon réseau, ou redémarrez vm1.",
          en: "`virsh domiflist vm1` and `bridge link`: the vnet card must be on br-srv; otherwise `virsh update-device vm1 --live` with the right network, or restart vm1.",
        },
      },
    ],
  },
  "definition-as-asked": {
    where: {
      fr: "Une machine virtuelle a deux définitions : celle qui tourne et celle qui est enregistrée. Comparez-les.",
      en: "A virtual machine has two definitions: the one that runs and the one that is saved. Compare them.",
    },
    cases: [
      {
        when: /active .* ≠ persistent/,
        what: {
          fr: "Un changement n'a été fait que d'un côté : au prochain démarrage la machine ne sera plus la même.",
          en: "A change was made on one side only: at its next start the machine will not be the same.",
        },
      },
      {
        when: /: ∅/,
        what: {
          fr: "Une machine virtuelle attendue n'est plus définie.",
          en: "A virtual machine that is expected is no longer defined.",
        },
      },
    ],
    how: {
      fr: "Refaites le réglage des deux côtés : `virsh setvcpus vm1 N --config`, `virsh setmaxmem` et `setmem` en `--config`, `attach-…`/`detach-…` avec `--live --config` ; `virsh dumpxml` contre `dumpxml --inactive`.",
      en: "Do the setting on both sides: `virsh setvcpus vm1 N --config`, `virsh setmaxmem` and `setmem` with `--config`, `attach-…`/`detach-…` with `--live --config`; `virsh dumpxml` against `dumpxml --inactive`.",
    },
  },
  "guest-in-its-segment": {
    where: {
      fr: "Couche 2 : à quel pont de l'hôte la carte de vm1 est-elle reliée, et vm1 est-elle en état de répondre ?",
      en: "Layer 2: which bridge of the host is vm1's card on, and is vm1 able to answer?",
    },
    what: {
      fr: "Si vm1 tourne et se tait dans srv, sa carte est dans un autre réseau ; si elle ne tourne pas, c'est son état.",
      en: "If vm1 runs and is silent in srv, its card is in another network; if it does not run, it is its state.",
    },
    how: {
      fr: "`virsh list --all` (paused : `virsh resume vm1`), `virsh domiflist vm1`, `bridge link` : `ip link set VNET master br-srv` remet la carte à sa place.",
      en: "`virsh list --all` (paused: `virsh resume vm1`), `virsh domiflist vm1`, `bridge link`: `ip link set VNET master br-srv` puts the card back in its place.",
    },
  },
  "identities-distinct": {
    where: {
      fr: "Une valeur citée deux fois : l'une est au modèle, l'autre à son clone.",
      en: "A value told twice: one is the model's, the other its clone's.",
    },
    cases: [
      {
        when: /: mac /,
        causes: ["cp12/clone-like-its-model"],
        what: {
          fr: "Un clone a gardé l'adresse MAC de son modèle : sur un même réseau, ils se volent les trames.",
          en: "A clone has kept its model's MAC address: on one network they steal each other's frames.",
        },
        how: {
          fr: "`virsh edit CLONE` : effacez la ligne `<mac address=…/>` (libvirt en tirera une autre), ou supprimez le clone s'il ne sert pas (`virsh undefine --remove-all-storage`).",
          en: "`virsh edit CLONE`: delete the line `<mac address=…/>` (libvirt will draw another), or remove the clone if it is of no use (`virsh undefine --remove-all-storage`).",
        },
      },
      {
        when: /machine-id/,
        what: {
          fr: "Un clone a gardé le machine-id de son modèle : le DHCP leur donnera la même adresse.",
          en: "A clone has kept its model's machine-id: DHCP will give them the same address.",
        },
      },
      {
        when: /running: 0/,
        causes: ["cp12/guest-paused"],
        what: {
          fr: "Aucune machine virtuelle n'est en marche : il n'y a rien à comparer.",
          en: "No virtual machine runs: there is nothing to compare.",
        },
        how: {
          fr: "`virsh list --all`, puis `virsh resume vm1` si elle est suspendue, `virsh start vm1` si elle est arrêtée.",
          en: "`virsh list --all`, then `virsh resume vm1` if it is paused, `virsh start vm1` if it is shut off.",
        },
      },
    ],
  },
  "disks-seen-and-used": {
    where: {
      fr: "Du disque de l'hôte au dossier de l'invité il y a trois étapes : donné, vu, monté. Voyez où cela s'arrête.",
      en: "From the host's disk to the guest's folder there are three steps: given, seen, mounted. See where it stops.",
    },
    cases: [
      {
        when: /not mounted/,
        causes: ["cp12/disk-nobody-uses"],
        what: {
          fr: "L'invité voit le disque et ne s'en sert pas : ni système de fichiers, ni montage.",
          en: "The guest sees the disk and does not use it: no file system, no mount.",
        },
        how: {
          fr: "Si l'on en a besoin, dans l'invité : `mkfs.ext4`, une ligne d'/etc/fstab par UUID, `mount -a` ; sinon `virsh detach-disk vm1 CIBLE --live --config`.",
          en: "If it is wanted, in the guest: `mkfs.ext4`, a line of /etc/fstab by UUID, `mount -a`; otherwise `virsh detach-disk vm1 TARGET --live --config`.",
        },
      },
      {
        when: /not seen/,
        what: {
          fr: "L'hôte donne le disque, l'invité ne le voit pas.",
          en: "The host gives the disk, the guest does not see it.",
        },
      },
      {
        when: /running false/,
        causes: ["cp12/guest-paused"],
        where: {
          fr: "vm1 n'est pas en marche : ses disques viennent après.",
          en: "vm1 does not run: its disks come later.",
        },
        what: {
          fr: "La machine virtuelle est suspendue ou arrêtée.",
          en: "The virtual machine is paused or shut off.",
        },
        how: {
          fr: "`virsh resume vm1`, ou `virsh start vm1`.",
          en: "`virsh resume vm1`, or `virsh start vm1`.",
        },
      },
    ],
  },
  "room-in-the-guest": {
    where: {
      fr: "Dans l'invité : le disque ajouté, ce qu'il porte, où il est monté, et ce qui le montera au prochain démarrage.",
      en: "In the guest: the added disk, what is on it, where it is mounted, and what will mount it at the next start.",
    },
    cases: [
      {
        when: /^vm1: running (?:false|true, \S+$)/m,
        what: {
          fr: "vm1 ne tourne pas, ou n'a plus que son premier disque : la place demandée n'y est pas.",
          en: "vm1 does not run, or has its first disk alone: the room that was asked for is not there.",
        },
        how: {
          fr: "Sur hv1 : `virsh start vm1` ; `virsh vol-list images`, puis `virsh attach-disk vm1 VOLUME vdb --targetbus virtio --driver qemu --subdriver qcow2 --live --config`.",
          en: "On hv1: `virsh start vm1`; `virsh vol-list images`, then `virsh attach-disk vm1 VOLUME vdb --targetbus virtio --driver qemu --subdriver qcow2 --live --config`.",
        },
      },
      {
        when: /^fstab /m,
        what: {
          fr: "Le disque est monté, mais rien ne le montera au prochain démarrage, ou pas par UUID.",
          en: "The disk is mounted, but nothing mounts it at the next start, or not by its UUID.",
        },
        how: {
          fr: "Dans l'invité : `blkid`, une ligne `UUID=… DOSSIER ext4 defaults 0 2` dans /etc/fstab, puis `mount -a`.",
          en: "In the guest: `blkid`, a line `UUID=… FOLDER ext4 defaults 0 2` in /etc/fstab, then `mount -a`.",
        },
      },
    ],
    what: {
      fr: "Le dossier demandé n'est pas le système de fichiers ext4 d'un disque ajouté.",
      en: "The folder that was asked for is not the ext4 file system of an added disk.",
    },
    how: {
      fr: "Dans l'invité : `lsblk -f`, `mkfs.ext4 DISQUE`, une ligne d'/etc/fstab par UUID, `mount -a`, puis `findmnt`.",
      en: "In the guest: `lsblk -f`, `mkfs.ext4 DISK`, a line of /etc/fstab by UUID, `mount -a`, then `findmnt`.",
    },
  },
  "snapshot-takes-back": {
    where: {
      fr: "Les fondations d'un clone : le pool de stockage, et l'image de base sur laquelle il s'appuie.",
      en: "A clone's foundations: the storage pool, and the base image that it rests on.",
    },
    cases: [
      {
        when: /^virsh: /m,
        causes: ["cp12/base-image-moved", "cp12/pool-stopped"],
        what: {
          fr: "Le clone d'essai n'a pas pu être créé : le pool est arrêté, ou l'image de base n'y est plus.",
          en: "The trial clone could not be made: the pool is stopped, or the base image is no longer in it.",
        },
        how: {
          fr: "`virsh pool-list --all` : `virsh pool-start images` s'il est inactif ; puis `virsh vol-list images` : si debian-12.qcow2 manque, cherchez-la (`find /var/lib/libvirt -name 'debian-12*'`), remettez-la, `virsh pool-refresh images`.",
          en: "`virsh pool-list --all`: `virsh pool-start images` if it is inactive; then `virsh vol-list images`: if debian-12.qcow2 is missing, find it (`find /var/lib/libvirt -name 'debian-12*'`), put it back, `virsh pool-refresh images`.",
        },
      },
    ],
  },
  "storage-and-networks-up": {
    where: {
      fr: "L'élément cité, pool ou réseau : deux colonnes comptent, State et Autostart.",
      en: "The item told, pool or network: two columns count, State and Autostart.",
    },
    cases: [
      {
        when: /missing: network/,
        causes: ["cp12/network-stopped"],
        what: {
          fr: "Un réseau virtuel est inactif, ou ne repartira pas avec l'hôte.",
          en: "A virtual network is inactive, or will not start with the host.",
        },
        how: {
          fr: "`virsh net-start RÉSEAU` puis `virsh net-autostart RÉSEAU`.",
          en: "`virsh net-start NETWORK`, then `virsh net-autostart NETWORK`.",
        },
      },
      {
        when: /missing: pool/,
        causes: ["cp12/pool-stopped"],
        what: {
          fr: "Le pool de stockage est inactif, ou ne repartira pas avec l'hôte.",
          en: "The storage pool is inactive, or will not start with the host.",
        },
        how: {
          fr: "`virsh pool-start images` puis `virsh pool-autostart images`.",
          en: "`virsh pool-start images`, then `virsh pool-autostart images`.",
        },
      },
      {
        when: /% free/,
        what: {
          fr: "Le pool est saturé.",
          en: "The pool is full.",
        },
      },
    ],
  },
  "memory-fits-host": {
    where: {
      fr: "Additionnez ce que demandent les machines citées, dans leur définition enregistrée aussi.",
      en: "Add up what the machines told ask for, in their saved definition too.",
    },
    cases: [
      {
        when: /: \d+ MiB/,
        causes: ["cp12/memory-beyond-host"],
        what: {
          fr: "Ensemble, elles demandent plus de mémoire que l'hôte n'en a : au prochain démarrage, l'une ne partira pas, ou l'hôte étouffera.",
          en: "Together they ask for more memory than the host has: at the next start one will not come up, or the host will choke.",
        },
        how: {
          fr: "`virsh dominfo` de chacune ; celle qui demande trop : `virsh setmem VM TAILLE --config`, `virsh setmaxmem VM TAILLE --config`.",
          en: "`virsh dominfo` of each; the one that asks too much: `virsh setmem VM SIZE --config`, `virsh setmaxmem VM SIZE --config`.",
        },
      },
    ],
  },
  "hypervisor-closed": {
    where: {
      fr: "Qui peut parler à libvirt sur hv1 même : c'est une affaire de prise (socket) et de groupe.",
      en: "Who may talk to libvirt on hv1 itself: it is a matter of socket and group.",
    },
    cases: [
      {
        when: /^open: /m,
        where: {
          fr: "Un port d'administration de l'hyperviseur répond sur le réseau.",
          en: "An administration port of the hypervisor answers on the network.",
        },
      },
      {
        when: /^nobody: virsh list:/m,
        causes: ["cp12/socket-open-to-all"],
        what: {
          fr: "La prise de libvirt est ouverte en écriture à tous les comptes.",
          en: "libvirt's socket is open for every account to write.",
        },
        how: {
          fr: '`chmod 660 /run/libvirt/libvirt-sock`, à root:libvirt ; pour que cela tienne, `unix_sock_rw_perms = "0770"` ou SocketMode de l\'unité.',
          en: '`chmod 660 /run/libvirt/libvirt-sock`, owned by root:libvirt; for it to last, `unix_sock_rw_perms = "0770"` or SocketMode of the unit.',
        },
      },
    ],
  },
  "nothing-else-hosted": {
    where: {
      fr: "Ce qui est cité, sur hv1 : machine, réseau, pool, prise (socket) de libvirt. Qui l'a demandé ?",
      en: "What is told, on hv1: a machine, a network, a pool, a socket of libvirt's. Who asked for it?",
    },
    cases: [
      notThere,
      {
        when: /hv1 domain /,
        causes: ["cp12/machine-nobody-asked", "cp12/clone-like-its-model"],
        what: {
          fr: "Une machine virtuelle est définie, que le plan n'a pas.",
          en: "A virtual machine is defined that the plan does not have.",
        },
        how: {
          fr: "`virsh dominfo VM`, `virsh dumpxml VM` : à quoi sert-elle ? Puis `virsh destroy VM` et `virsh undefine VM --remove-all-storage`.",
          en: "`virsh dominfo VM`, `virsh dumpxml VM`: what is it for? Then `virsh destroy VM` and `virsh undefine VM --remove-all-storage`.",
        },
      },
      {
        when: /hv1 \/run\//,
        causes: ["cp12/socket-open-to-all"],
        what: {
          fr: "Une prise de libvirt est ouverte à d'autres que root et le groupe libvirt : ses droits sont cités.",
          en: "A socket of libvirt's is open to others than root and the group libvirt: its mode is told.",
        },
        how: {
          fr: "`chmod 660 /run/libvirt/libvirt-sock`, à root:libvirt ; ce qui le tient : `systemctl cat libvirtd.socket` (SocketMode, SocketGroup).",
          en: "`chmod 660 /run/libvirt/libvirt-sock`, owned by root:libvirt; what keeps it: `systemctl cat libvirtd.socket` (SocketMode, SocketGroup).",
        },
      },
    ],
    what: {
      fr: "Un réseau, un pool, une carte, un dossier de l'hôte ou un programme de plus : un chemin que l'entreprise n'a pas ouvert.",
      en: "One more network, pool, card, folder of the host's or program: a way that the company has not opened.",
    },
    how: {
      fr: "`virsh net-destroy` et `net-undefine`, `pool-destroy` et `pool-undefine`, `detach-interface VM network --mac … --config`, `virsh edit VM` pour ce qui ouvre l'hôte.",
      en: "`virsh net-destroy` and `net-undefine`, `pool-destroy` and `pool-undefine`, `detach-interface VM network --mac … --config`, `virsh edit VM` for what opens the host.",
    },
  },
  "nothing-orphaned": {
    where: {
      fr: "Dressez deux listes : les fichiers du pool, et ceux dont les machines se servent, images de base comprises.",
      en: "Make two lists: the pool's files, and those that machines use, base images included.",
    },
    cases: [
      {
        when: /^orphans: /m,
        causes: ["cp12/orphaned-volume"],
        what: {
          fr: "Un volume n'appartient plus à aucune machine.",
          en: "A volume belongs to no machine any more.",
        },
        how: {
          fr: "Vérifiez qu'aucun `virsh domblklist` ne le cite, puis `virsh vol-delete --pool images VOLUME`.",
          en: "Make sure that no `virsh domblklist` names it, then `virsh vol-delete --pool images VOLUME`.",
        },
      },
      {
        when: /Could not open|No such file|disks: 0/i,
        causes: ["cp12/base-image-moved"],
        what: {
          fr: "Un disque s'appuie sur une image de base qui n'est plus à sa place.",
          en: "A disk rests on a base image that is no longer in its place.",
        },
        how: {
          fr: "`find / -name 'debian-12*.qcow2'`, remettez-la dans /var/lib/libvirt/images, `virsh pool-refresh images`.",
          en: "`find / -name 'debian-12*.qcow2'`, put it back into /var/lib/libvirt/images, `virsh pool-refresh images`.",
        },
      },
    ],
  },
  "no-old-snapshot": {
    where: {
      fr: "Les instantanés de la machine citée, avec leur date.",
      en: "The snapshots of the machine told, with their dates.",
    },
    cases: [
      {
        when: /: \d+ days/,
        causes: ["cp12/snapshot-forgotten"],
        what: {
          fr: "Un instantané a été oublié : il grossit, ralentit, et ne remplace pas une sauvegarde.",
          en: "A snapshot was forgotten: it grows, slows things down, and does not replace a backup.",
        },
        how: {
          fr: "`virsh snapshot-list VM`, puis `virsh snapshot-delete VM NOM` (l'état actuel de la machine est gardé).",
          en: "`virsh snapshot-list VM`, then `virsh snapshot-delete VM NAME` (the machine's present state is kept).",
        },
      },
    ],
  },
  "takeover-reported": {
    where: {
      fr: "La mémoire de vm1, en marche et enregistrée, à côté de celle que demande le ticket de la reprise.",
      en: "vm1's memory, running and saved, beside the one that the takeover's ticket asks for.",
    },
    cases: [...unreported],
    what: {
      fr: "vm1 n'a pas la mémoire demandée, ou ne l'a que maintenant, ou qu'au prochain démarrage.",
      en: "vm1 does not have the memory asked for, or only now, or only at its next start.",
    },
    how: {
      fr: "`virsh setmaxmem vm1 NM --config` et `virsh setmem vm1 NM --config`, puis `virsh shutdown vm1`, `virsh start vm1` et `virsh dominfo vm1`.",
      en: "`virsh setmaxmem vm1 NM --config` and `virsh setmem vm1 NM --config`, then `virsh shutdown vm1`, `virsh start vm1` and `virsh dominfo vm1`.",
    },
  },
} as const satisfies Record<string, Hints>;
