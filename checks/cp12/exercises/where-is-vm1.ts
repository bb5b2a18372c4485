import { macOf } from "../../../stacks/plan/cabling.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { inGuest } from "../lib/in-guest.js";

const card = macOf("vm1", "srv");

/** vm1's card as libvirt describes it, in one of its networks. */
const cardIn = (network: string) =>
  `<interface type='network'><mac address='${card}'/><source network='${network}'/><model type='virtio'/></interface>`;

export const whereIsVm1 = exercise({
  needs: ["hv1"],

  causes: {
    "in-the-other-bridge": {
      async setUp({ nodes: { hv1 } }) {
        await hv1.succeed`ip link set "$(virsh -q domiflist vm1 | sed -n 's/^ *\\(vnet[0-9]*\\).*/\\1/p')" master br-lan`;
      },
      async solve({ nodes: { hv1 } }) {
        await hv1.succeed`ip link set "$(virsh -q domiflist vm1 | sed -n 's/^ *\\(vnet[0-9]*\\).*/\\1/p')" master br-srv`;
      },
    },
    "in-the-other-network": {
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
      async setUp({ nodes: { hv1 } }) {
        await inGuest(hv1, "vm1", "ip link set eth0 down");
      },
      async solve({ nodes: { hv1 } }) {
        await inGuest(hv1, "vm1", "ip link set eth0 up; ifup --force eth0; true");
      },
    },
  },
});
