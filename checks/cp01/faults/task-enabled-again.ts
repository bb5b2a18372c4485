import { fault } from "../../lib/fault.js";
import { hideTask } from "../lib/hidden-task.js";
import { periodSeconds, recurring, undone } from "../lib/recurring.js";
import { untilSeen } from "../lib/until-seen.js";

export const taskEnabledAgain = fault({
  needs: ["dc1", "file1", "probe-lan"],
  resets: ["dc1", "dc2", "desk1"],
  reddens: ["cp01/cause-removed", "cp08/nothing-else-scheduled", "cp09/permissions-follow-roles"],

  async apply(scene) {
    const story = recurring(scene);
    await hideTask(scene.nodes.dc1, {
      unit: story.unit,
      commands: [`/usr/bin/samba-tool group removemembers ${undone().role} ${undone().login}`],
      everySeconds: periodSeconds,
    });
    await untilSeen(scene.nodes["probe-lan"], story, "refused");
  },
});
