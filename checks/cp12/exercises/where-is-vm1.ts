import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { inGuest } from "../lib/in-guest.js";

const card = macOf("vm1", "srv");
const address = plan.guests.vm1.interfaces.srv.reserve;

/** vm1's card as libvirt describes it, in one of its networks. */
const cardIn = (network: string) =>
  `<interface type='network'><mac address='${card}'/><source network='${network}'/><model type='virtio'/></interface>`;

export const whereIsVm1 = exercise({
  title: {
    fr: "vm1 tourne, et personne ne la trouve",
    en: "vm1 runs, and nobody finds it",
  },
  brief: {
    fr: `L'intranet (vm1, ${address}) ne répond plus depuis le réseau des serveurs. \`virsh list\` la dit en marche, et sa console s'ouvre. Cherchez de la carte au fil : l'invité, sa carte, le pont, le réseau. Remettez vm1 dans son réseau (srv), sans la redémarrer si c'est possible, et faites que ce soit encore vrai au prochain démarrage. Prouvez d'où vous la voyez, et d'où vous ne devez pas la voir.`,
    en: `The intranet (vm1, ${address}) no longer answers from the servers' network. \`virsh list\` says that it runs, and its console opens. Search from the card to the wire: the guest, its card, the bridge, the network. Put vm1 back into its network (srv), without restarting it if that is possible, and make it true at its next start as well. Prove from where you see it, and from where you must not see it.`,
  },
  minutes: 15,
  needs: ["hv1"],
  proves: ["cp12/guest-in-its-segment", "cp12/guest-runs-and-answers"],
  keeps: [
    "cp12/storage-and-networks-up",
    "cp12/identities-distinct",
    "cp12/disks-seen-and-used",
    "cp12/nothing-else-hosted",
  ],
  restarts: ["hv1"],

  causes: {
    "in-the-other-bridge": {
      title: {
        fr: "Sa prise a été passée à la main dans le pont du réseau lan",
        en: "Its port was moved by hand into the bridge of the network lan",
      },
      async setUp({ nodes: { hv1 } }) {
        await hv1.succeed`ip link set "$(virsh -q domiflist vm1 | sed -n 's/^ *\\(vnet[0-9]*\\).*/\\1/p')" master br-lan`;
      },
      async solve({ nodes: { hv1 } }) {
        await hv1.succeed`ip link set "$(virsh -q domiflist vm1 | sed -n 's/^ *\\(vnet[0-9]*\\).*/\\1/p')" master br-srv`;
      },
    },
    "in-the-other-network": {
      title: {
        fr: "Sa carte est dans le réseau lan, en marche comme dans sa définition",
        en: "Its card is in the network lan, running and in its definition",
      },
      async setUp({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(
            15_000,
          )`echo ${cardIn("lan")} > /run/card.xml && virsh update-device vm1 /run/card.xml --live --config; code=$?; rm /run/card.xml; exit $code`,
        );
      },
      async solve({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(
            15_000,
          )`echo ${cardIn("srv")} > /run/card.xml && virsh update-device vm1 /run/card.xml --live --config; code=$?; rm /run/card.xml; exit $code`,
        );
      },
    },
    "down-in-the-guest": {
      title: {
        fr: "Dans l'invité, la carte est arrêtée",
        en: "In the guest, the card is down",
      },
      async setUp({ nodes: { hv1 } }) {
        await inGuest(hv1, "vm1", "ip link set eth0 down");
      },
      async solve({ nodes: { hv1 } }) {
        await inGuest(hv1, "vm1", "ip link set eth0 up; ifup --force eth0; true");
      },
    },
  },
});
