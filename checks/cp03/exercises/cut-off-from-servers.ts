import { exercise } from "../../lib/exercise.js";
import type { ExerciseScene } from "../../lib/exercise-scene.js";
import { dhcpInterfaces, setInterfaces } from "../set-interfaces.js";

const byDhcp = ({ nodes: { ws2 } }: ExerciseScene<"ws2">) => setInterfaces(ws2, dhcpInterfaces());
const inItsSocket = ({ hands }: ExerciseScene<"ws2">) => hands.plug("ws2", "lan");

export const cutOffFromServers = exercise({
  needs: ["ws2"],

  causes: {
    "cable-unplugged": { solve: inItsSocket },
    "cable-in-wrong-segment": { solve: inItsSocket },
    "wrong-mask": { solve: byDhcp },
    "wrong-gateway": { solve: byDhcp },
  },
});
