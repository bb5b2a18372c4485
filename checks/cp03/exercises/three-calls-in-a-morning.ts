import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { exercise } from "../../lib/exercise.js";
import type { ExerciseScene } from "../../lib/exercise-scene.js";
import { hideName } from "../hide-name.js";
import { dhcpInterfaces, setInterfaces, staticInterfaces } from "../set-interfaces.js";
import { takeSmallerPackets } from "../take-smaller-packets.js";

const lan = ofCompany(() => toNetwork(plan().segments.lan.cidr));
const server = ofCompany(() => toNetwork(plan().segments.srv.cidr));
const ordinaryMtu = 1500;

/** What is wrong besides, the candidate's own. */
const drawn = (scene: Pick<Scene, "password">) => ({
  hidden: draw(scene, "cp03/three-calls/name", ["proxy", "file1", "desk1"]),
  instead: toAddress(server().first + draw(scene, "cp03/three-calls/former", [86, 87, 88, 89, 93])),
  mtu: draw(scene, "cp03/three-calls/mtu", [1280, 1360, 1400, 1420]),
  typed: toAddress(lan().first + draw(scene, "cp03/three-calls/typed", [61, 62, 63, 64, 65])),
});

const byDhcp = ({ nodes: { ws3 } }: ExerciseScene<"ws3">) => setInterfaces(ws3, dhcpInterfaces());

export const threeCallsInAMorning = exercise({
  needs: ["ws1", "ws2", "ws3"],

  causes: {
    "static-address": {
      setUp: (scene) =>
        setInterfaces(
          scene.nodes.ws3,
          staticInterfaces({ address: drawn(scene).typed, gateway: plan().segments.lan.gateway }),
        ),
      solve: byDhcp,
    },
    "address-of-other-site": { solve: byDhcp },
    "duplicate-address": { solve: byDhcp },
  },

  async setUp(scene) {
    const { hidden, instead, mtu } = drawn(scene);
    await hideName(scene.nodes.ws1, hidden, instead);
    await takeSmallerPackets(scene.nodes.ws2, mtu);
  },

  async solve({ nodes: { ws1, ws2 }, password }) {
    const { instead } = drawn({ password });
    // The file is a mount: it is written in place.
    await ws1.succeed`
      grep -v ${`^${instead.replaceAll(".", "\\.")}[[:space:]]`} /etc/hosts > /run/hosts && cat /run/hosts > /etc/hosts && rm /run/hosts`;
    await setInterfaces(ws2, dhcpInterfaces());
    await ws2.succeed`ip link set dev lan mtu ${ordinaryMtu}`;
  },
});
