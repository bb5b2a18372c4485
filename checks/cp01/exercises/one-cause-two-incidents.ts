import { groupDn } from "../../../modules/domain-controller/names.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange } from "../../lib/probes/directory/must-change.js";
import { AtDesk } from "../lib/at-desk.js";
import { endWatch } from "../lib/end-watch.js";
import { setUpStory } from "../lib/set-up-story.js";
import { changedGroup, sharedCause } from "../lib/shared-cause.js";
import { swapMembers } from "../lib/swap-members.js";
import { ticketsOf } from "../lib/tickets-of.js";
import { untilSeen } from "../lib/until-seen.js";

export const oneCauseTwoIncidents = exercise({
  needs: ["dc1", "desk1", "probe-lan"],
  limitMs: 150_000,

  async setUp(scene) {
    const story = sharedCause(scene);
    await mustChange(
      scene.nodes.dc1,
      swapMembers(groupDn(changedGroup.resource), {
        out: groupDn(changedGroup.rightful),
        in: groupDn(story.intruder),
      }),
    );
    await setUpStory(scene, story);
  },

  async solve(scene) {
    const { dc1, desk1, "probe-lan": probe } = scene.nodes;
    const story = sharedCause(scene);
    const { resource, rightful } = changedGroup;
    const tickets = await ticketsOf(desk1, story.matters);
    const incidents = tickets.slice(0, story.incidents.length);
    if (tickets.every(({ status }) => status === "clos")) return;
    const desk = await AtDesk.sit(scene);
    for (const [at, matter] of story.matters.entries()) {
      const { id = 0 } = tickets[at] ?? {};
      await desk.takeOn(id, matter, "Bonjour, nous avons bien reçu votre lettre et regardons.");
    }
    const id = await desk.make("/ticket", {
      Queue: "Problèmes",
      Subject: "Partage Compta refusé à la comptabilité",
      Content: `Cause racine : dans ${resource}, le groupe ${rightful} a été remplacé par ${story.intruder}.
Contournement : travailler sur les copies du dossier Commun jusqu'au rétablissement.`,
      ContentType: "text/plain",
    });
    const problem = Number(id);
    for (const incident of incidents) await desk.change(incident.id, { DependsOn: problem });
    mustSucceed(
      await dc1.within(30_000)`
      set -e
      /usr/bin/samba-tool group addmembers ${resource} ${rightful}
      /usr/bin/samba-tool group removemembers ${resource} ${story.intruder}`,
    );
    const article = await desk.make("/article", {
      Name: "Un partage est refusé à tout un service",
      Class: "Base de connaissances",
      Summary: "Le groupe de ressource ne contient plus le groupe du service",
      CustomFields: {
        Contenu: `Symptôme : « accès refusé » pour tout un service, sur un seul partage.
Cause : le groupe de ressource (DL_…) ne contient plus le groupe du service (GG_…).
Résolution : samba-tool group listmembers, puis addmembers et removemembers ; essayer avec une session neuve.`,
      },
    });
    await desk.change(problem, { RefersTo: `a:${article}` });
    await untilSeen(probe, { name: story.name, matters: story.incidents }, "well");
    await desk.change(problem, { Status: "résolu" });
    for (const ticket of tickets) {
      await desk.write(
        ticket.id,
        "correspond",
        "Bonjour, c'est fait de notre côté : nous vous laissons vérifier.",
      );
      await desk.change(ticket.id, { Status: "résolu" });
    }
    await desk.become(
      tickets.map((ticket) => ticket.id),
      "clos",
    );
  },

  async end({ nodes: { "probe-lan": probe } }) {
    await endWatch(probe, sharedCause({ password: () => "" }).name);
  },
});
