import { fault } from "../../lib/fault.js";
import { hideTask } from "../lib/hidden-task.js";
import { changedGroup, sharedCause } from "../lib/shared-cause.js";
import { untilSeen } from "../lib/until-seen.js";

export const incidentComesBack = fault({
  needs: ["dc1", "desk1", "file1", "probe-lan"],
  resets: ["dc1", "dc2", "desk1"],
  reddens: [
    "cp01/service-back-when-resolved",
    "cp08/permissions-follow-matrix",
    "cp08/nothing-else-scheduled",
    "cp09/permissions-follow-roles",
    "cp09/nobody-else-in-directory",
  ],

  async apply(scene) {
    const story = sharedCause(scene);
    const { resource, rightful } = changedGroup;
    await hideTask(scene.nodes.dc1, {
      unit: "entretien-annuaire",
      commands: [
        `/usr/bin/samba-tool group removemembers ${resource} ${rightful}`,
        `/usr/bin/samba-tool group addmembers ${resource} ${story.intruder}`,
      ],
      everySeconds: 20 * 60,
    });
    await untilSeen(
      scene.nodes["probe-lan"],
      { name: story.name, matters: story.incidents },
      "refused",
    );
  },
});
