import { groupDn } from "../../../modules/domain-controller/names.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { Secret } from "../../lib/nodes/secret.js";
import { NothingToUndo } from "../../lib/nothing-to-undo.js";
import { mustChange } from "../../lib/probes/directory/must-change.js";
import { articlesOf } from "../lib/articles-of.js";
import { AtDesk } from "../lib/at-desk.js";
import { beyondOurField } from "../lib/beyond-our-field.js";
import { changeHelpdesk } from "../lib/change-helpdesk.js";
import { hideTask } from "../lib/hidden-task.js";
import { oneIncident } from "../lib/one-incident.js";
import { periodSeconds, recurring, undone } from "../lib/recurring.js";
import { changedGroup, sharedCause } from "../lib/shared-cause.js";
import { swapMembers } from "../lib/swap-members.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";
import { untilSeen } from "../lib/until-seen.js";
import { watchFolder } from "../lib/watch-folder.js";

export const answersWereComments = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/answered-in-time", "cp01/nothing-resolved-in-silence"],

  async apply(scene) {
    const story = sharedCause(scene);
    const { id: ticket, changes } = await ticketToUndo(scene.nodes.desk1, story, -1);
    const ids = changes
      .filter(({ type, technician }) => type === "Correspond" && technician)
      .map(({ id }) => id);
    if (ids.length === 0) {
      throw new NothingToUndo(`cp01/${story.name}`, {
        fr: `de réponse d'un technicien dans le ticket ${ticket}`,
        en: `an answer of a technician in ticket ${ticket}`,
      });
    }
    mustSucceed(
      await scene.nodes.desk1
        .ask`/usr/bin/psql --no-psqlrc --quiet --username=rt --dbname=rt --command=${`UPDATE transactions SET type = 'Comment' WHERE id IN (${ids.join(", ")})`}`,
    );
  },
});

export const articleWithoutSolution = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/article-published"],

  async apply(scene) {
    const story = sharedCause(scene);
    const tickets = await Promise.all(
      story.matters.map((_, at) => ticketToUndo(scene.nodes.desk1, story, at)),
    );
    const articles = await articlesOf(
      scene.nodes.desk1,
      tickets.map(({ id }) => id),
    );
    if (articles.length === 0) {
      throw new NothingToUndo(`cp01/${story.name}`, {
        fr: "d'article lié aux tickets",
        en: "an article that is linked to the tickets",
      });
    }
    const desk = await AtDesk.sit(scene);
    for (const { id, text } of articles) {
      await desk.ask("PUT", `/article/${id}`, {
        CustomFields: { Contenu: `${text.split(/^R.solution/im)[0]}Résolution :` },
      });
    }
  },
});

export const colleagueAdministers = fault({
  needs: ["desk1"],
  reddens: ["cp01/nobody-else-administers"],

  async apply({ nodes: { desk1 } }) {
    const sql = `INSERT INTO acl (principaltype, principalid, rightname, objecttype, objectid, creator, created)
      SELECT 'Group', g.id, 'SuperUser', 'RT::System', 1, 1, now() AT TIME ZONE 'UTC'
      FROM groups g JOIN users u ON g.domain = 'ACLEquivalence' AND g.instance = u.id
      WHERE u.name = ${sqlText(staff().technician.login)} RETURNING id`;
    await changeHelpdesk(desk1, sql);
  },
});

export const hoursOfShops = fault({
  needs: ["desk1"],
  reddens: ["cp01/letter-becomes-ticket"],
  apply: ({ nodes: { desk1 } }) =>
    edit(
      desk1,
      "/etc/request-tracker5/RT_SiteConfig.pm",
      "/ServiceBusinessHours/,/^});/ { s/End => '18:00'/End => '20:00'/; s/1 \\.\\. 5/1 .. 6/; s/} 0, 6)/} 0)/ }",
      "systemctl restart rt5-fcgi",
    ),
});

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

export const incidentReopened = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/incident-led-to-closing"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, oneIncident(scene), 0);
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, { Status: "ouvert" });
  },
});

export const leftAtResolved = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/closed-by-requester"],

  async apply(scene) {
    const story = sharedCause(scene);
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, story, -1);
    await scene.nodes["probe-lan"].must`touch ${watchFolder(story.name)}/quiet`;
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, { Status: "ouvert" });
    await desk.write(ticket, "correspond", "Bonjour, nous avons repris le réglage de l'écran.");
    await desk.change(ticket, { Status: "résolu" });
  },
});

export const passwordInComment = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/no-password-written"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, sharedCause(scene), 0);
    const { login } = staff().accountant;
    const text = `Pour tester : ${login}, ${scene.password(`account/${login}`)}`;
    const sql = `WITH one AS (INSERT INTO transactions (objecttype, objectid, type, creator, created)
        SELECT 'RT::Ticket', ${ticket}, 'Comment', id, now() AT TIME ZONE 'UTC' FROM users WHERE name = ${sqlText(staff().technician.login)}
        RETURNING id, creator, created)
      INSERT INTO attachments (transactionid, parent, contenttype, content, headers, creator, created)
      SELECT id, 0, 'text/plain', ${sqlText(text)}, 'Content-Type: text/plain; charset="utf-8"', creator, created FROM one;`;
    // By the standard input: a command line is anybody's to read.
    mustSucceed(
      await scene.nodes.desk1
        .ask`printf %s ${new Secret(sql)} | /usr/bin/psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username=rt --dbname=rt`,
    );
  },
});

export const requesterReplaced = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/history-kept"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, sharedCause(scene), 0);
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, {
      Requestor: [`${staff().technician.login}@${plan().company.domain}`],
    });
  },
});

export const resolvedBeyondField = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/handed-to-tier3"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, beyondOurField(scene), 0);
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, { Queue: "Incidents" });
    await desk.write(ticket, "correspond", "Bonjour, nous n'avons rien vu d'anormal.");
    await desk.change(ticket, { Status: "résolu" });
  },
});

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

export const resolvedWithoutAWord = fault({
  needs: ["desk1", "file1", "mail1", "probe-lan"],
  resets: ["desk1"],
  reddens: ["cp01/nothing-resolved-in-silence"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, sharedCause(scene), -1);
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, { Status: "ouvert" });
    await desk.change(ticket, { Status: "résolu" });
    await desk.become([ticket], "clos");
  },
});

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

export const ticketWithoutOwner = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/tickets-qualified"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, sharedCause(scene), -1);
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, { Owner: "Nobody" });
  },
});
