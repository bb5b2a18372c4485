import { groupDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { mustChange } from "../../lib/probes/directory/must-change.js";
import { AtDesk } from "../lib/at-desk.js";
import { changedGroup, sharedCause } from "../lib/shared-cause.js";
import { swapMembers } from "../lib/swap-members.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";
import { untilSeen } from "../lib/until-seen.js";

export const resolvedInTheRed = fault({
  needs: ["dc1", "desk1", "file1", "mail1", "probe-lan"],
  resets: ["dc1", "dc2", "desk1"],
  reddens: ["cp01/service-back-when-resolved"],

  async apply(scene) {
    const story = sharedCause(scene);
    const { dc1, "probe-lan": probe } = scene.nodes;
    const { id: incident } = await ticketToUndo(scene.nodes.desk1, story, 0);
    const watched = { name: story.name, matters: story.incidents };
    const [rightful, intruder] = [groupDn(changedGroup.rightful), groupDn(story.intruder)];
    const group = groupDn(changedGroup.resource);
    const desk = await AtDesk.sit(scene);
    await desk.change(incident, { Status: "ouvert" });
    await mustChange(dc1, swapMembers(group, { out: rightful, in: intruder }));
    await untilSeen(probe, watched, "refused");
    await desk.write(incident, "correspond", "Bonjour, c'est réparé.");
    await desk.change(incident, { Status: "résolu" });
    // Who tries it finds it refused, and says so; then it is mended in earnest.
    await desk.become([incident], "ouvert");
    await mustChange(dc1, swapMembers(group, { out: intruder, in: rightful }));
    await untilSeen(probe, watched, "well");
    await desk.write(incident, "correspond", "Bonjour, cette fois c'est réparé.");
    await desk.change(incident, { Status: "résolu" });
    await desk.become([incident], "clos");
  },
});
