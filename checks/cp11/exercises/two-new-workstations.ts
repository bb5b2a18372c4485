import { setTimeout } from "node:timers/promises";
import { exercise } from "../../lib/exercise.js";
import { blankGuests, delivered, deliveredNodes } from "../lib/delivered.js";
import { deploymentGaps } from "../lib/deployment-gaps.js";

export const twoNewWorkstations = exercise({
  needs: [...deliveredNodes, "hv1", "dep1"],
  resets: ["hv1", "dep1"],
  limitMs: 600_000,

  causes: {
    "nothing-in-the-way": {
      setUp: async () => undefined,
      solve: async () => undefined,
    },
    "tickets-not-taken": deploymentGaps.ticketsNotTaken,
    "unit-mistyped": deploymentGaps.unitMistyped,
  },

  async setUp({ nodes: { hv1, dep1 } }) {
    for (const guest of blankGuests) {
      await hv1.ask`virsh destroy ${guest}`;
      await dep1.succeed`/usr/local/sbin/deploiement fermer ${guest}`;
    }
  },

  async solve(scene) {
    const { hv1, dep1 } = scene.nodes;
    for (const guest of blankGuests) {
      await dep1.succeed`/usr/local/sbin/deploiement ouvrir ${guest}`;
      await hv1.within(20_000)`virsh start ${guest}`;
    }
    // As a technician does: look again from time to time.
    for (const guest of blankGuests) {
      while (!(await delivered(scene, guest, 12))) {
        await setTimeout(3000);
      }
    }
  },
});
