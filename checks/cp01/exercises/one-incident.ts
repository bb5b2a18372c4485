import { groupDn, personDn } from "../../../modules/domain-controller/names.js";
import { personOf } from "../../../stacks/plan/person-of.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange } from "../../lib/probes/directory/must-change.js";
import { AtDesk } from "../lib/at-desk.js";
import { endWatch } from "../lib/end-watch.js";
import { oneIncident as drawn } from "../lib/one-incident.js";
import { setUpStory } from "../lib/set-up-story.js";
import { ticketsOf } from "../lib/tickets-of.js";
import { untilSeen } from "../lib/until-seen.js";

export const oneIncident = exercise({
  needs: ["dc1", "desk1", "probe-lan"],
  limitMs: 150_000,

  async setUp(scene) {
    const { takenOut } = drawn(scene);
    await mustChange(scene.nodes.dc1, [
      [
        ["dn", groupDn(takenOut.role)],
        ["changetype", "modify"],
        ["delete", "member"],
        ["member", personDn(personOf(takenOut.login))],
      ],
    ]);
    await setUpStory(scene, drawn(scene));
  },

  async solve(scene) {
    const { dc1, desk1, "probe-lan": probe } = scene.nodes;
    const story = drawn(scene);
    const { takenOut } = story;
    const [matter] = story.matters;
    const [ticket] = await ticketsOf(desk1, story.matters);
    if (!matter || !ticket) throw new Error("a story without a matter");
    if (ticket.status === "clos") return;
    const desk = await AtDesk.sit(scene);
    await desk.takeOn(
      ticket.id,
      matter,
      "Bonjour, je m'en occupe tout de suite : je regarde vos droits sur ce dossier.",
    );
    mustSucceed(
      await dc1.within(20_000)`
      /usr/bin/samba-tool group listmembers ${takenOut.role} | grep -qx ${takenOut.login} ||
        /usr/bin/samba-tool group addmembers ${takenOut.role} ${takenOut.login}`,
    );
    await untilSeen(probe, story, "well");
    await desk.write(
      ticket.id,
      "correspond",
      `Bonjour, vous aviez été retiré du groupe de votre service (${takenOut.role}) : vous y êtes de nouveau. Rouvrez votre session, et dites-nous.`,
    );
    await desk.change(ticket.id, { Status: "résolu" });
    await desk.become([ticket.id], "clos");
  },

  async end({ nodes: { "probe-lan": probe } }) {
    await endWatch(probe, drawn({ password: () => "" }).name);
  },
});
