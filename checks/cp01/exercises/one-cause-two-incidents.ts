import { groupDn } from "../../../modules/domain-controller/names.js";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { plan } from "../../../stacks/plan/plan.js";
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
  title: {
    fr: "Trois lettres, deux incidents, une seule cause",
    en: "Three letters, two incidents, one cause",
  },
  brief: {
    fr: `Trois personnes de l'entreprise viennent d'écrire à assistance@${plan.company.domain} (https://${helpdesk.host}). Vous êtes le technicien.
1. Qualifiez chaque ticket (propriétaire, file, Impact, Urgence) et répondez à chacun dans le délai de son niveau de service.
2. Deux incidents ont la même cause : ouvrez un problème (file Problèmes) dont ils dépendent, avec deux rubriques, \`Cause racine :\` (le groupe qui a changé, et ce qui y a été mis à la place de quoi) et \`Contournement :\`.
3. Rétablissez le service, vérifiez, résolvez. Un ticket n'est clos que par son demandeur, qui essaie sans cesse et répond à ce qu'il constate (il est simulé : chacune de ses lettres le dit).
4. Publiez dans la base de connaissances un article lié au problème : \`Symptôme :\`, \`Cause :\`, \`Résolution :\`.
Aucun mot de passe dans un ticket ni un article.`,
    en: `Three people of the company have just written to assistance@${plan.company.domain} (https://${helpdesk.host}). You are the technician.
1. Qualify each ticket (owner, queue, Impact, Urgence) and answer each within the time of its service level.
2. Two incidents have the same cause: open a problem (queue Problèmes) that they depend on, with two sections, \`Root cause:\` (the group that changed, and what was put there in whose place) and \`Workaround:\`.
3. Restore the service, verify, resolve. A ticket is closed by its requester alone, who tries all the time and answers what he sees (he is simulated: each of his letters says so).
4. Publish an article in the knowledge base, linked to the problem: \`Symptom:\`, \`Cause:\`, \`Resolution:\`.
No password in a ticket or an article.`,
  },
  minutes: 45,
  needs: ["dc1", "desk1", "probe-lan"],
  proves: [
    "cp01/tickets-qualified",
    "cp01/answered-in-time",
    "cp01/service-back-when-resolved",
    "cp01/incidents-share-problem",
    "cp01/article-published",
    "cp01/closed-by-requester",
    "cp01/nothing-resolved-in-silence",
    "cp01/no-password-written",
    "cp01/history-kept",
    "cp08/permissions-follow-matrix",
    "cp09/permissions-follow-roles",
  ],
  keeps: ["cp08/personal-folder-is-private", "cp08/strangers-refused", "cp09/people-in-place"],
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
