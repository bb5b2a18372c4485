import { groupDn, personDn } from "../../../modules/domain-controller/names.js";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
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
  title: {
    fr: "Un incident, de la lettre à la clôture",
    en: "One incident, from the letter to the closing",
  },
  brief: {
    fr: `Une lettre vient d'arriver à l'assistance (https://${helpdesk.host}, files Incidents et Demandes). Vous êtes le technicien.
Qualifiez-la (propriétaire, file, Impact, Urgence), répondez au demandeur dans le délai de son niveau de service, rétablissez ce qui lui manque, et menez le ticket à sa clôture : c'est le demandeur qui valide. Il essaie de nouveau sans cesse, et répond à ce qu'il constate (il est simulé : chacune de ses lettres le dit).`,
    en: `A letter has just come to the helpdesk (https://${helpdesk.host}, queues Incidents and Demandes). You are the technician.
Qualify it (owner, queue, Impact, Urgence), answer the requester within the time of the service level, restore what is missing, and lead the ticket to its closing: it is the requester who validates. He tries again all the time, and answers what he sees (he is simulated: each of his letters says so).`,
  },
  minutes: 15,
  needs: ["dc1", "desk1", "probe-lan"],
  proves: ["cp01/incident-led-to-closing", "cp09/permissions-follow-roles"],
  keeps: ["cp08/permissions-follow-matrix", "cp09/people-in-place"],
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
