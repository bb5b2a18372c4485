import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const card = macOf("vm1", "srv");
const intranet = () => plan().guests.vm1.interfaces.srv.reserve;

export const intranetBack = exercise({
  needs: ["hv1", "probe-srv"],

  causes: {
    "suspended-by-maintenance": {
      async setUp({ nodes: { hv1 } }) {
        await hv1.succeed`virsh suspend vm1 && virsh autostart --disable vm1 && virsh net-destroy lan`;
      },
      async solve({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(15_000)`virsh resume vm1 && virsh autostart vm1 && virsh net-start lan`,
        );
      },
    },
    "cable-pulled": {
      async setUp({ nodes: { hv1 } }) {
        await hv1.succeed`virsh domif-setlink vm1 ${card} down && virsh autostart --disable vm1 && virsh pool-destroy images`;
      },
      async solve({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(
            15_000,
          )`virsh domif-setlink vm1 ${card} up && virsh autostart vm1 && virsh pool-start images`,
        );
      },
    },
    "switched-off": {
      async setUp({ nodes: { hv1 } }) {
        mustSucceed(
          await hv1.within(15_000)`
          set -e
          virsh destroy vm1
          for network in lan srv; do
            virsh net-destroy $network
            virsh net-autostart --disable $network
          done`,
        );
      },
      async solve({ nodes: { hv1, "probe-srv": probe } }) {
        mustSucceed(
          await hv1.within(20_000)`
          set -e
          for network in lan srv; do
            virsh net-start $network
            virsh net-autostart $network
          done
          virsh start vm1`,
        );
        // vm1 still boots: the solution ends when the intranet answers.
        mustSucceed(
          await probe.within(50_000)`
          for try in $(seq 100); do
            curl -s -f --max-time 2 -o /dev/null http://${intranet()}/ && exit 0
            sleep 0.4
          done
          exit 1`,
        );
      },
    },
  },
});
