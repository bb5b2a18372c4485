import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { changeReport } from "../lib/change-report.js";
import { complaintReference, complaintTicket } from "../lib/complaint.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { reportCommand } from "../lib/places.js";

export const actionAbandoned = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp16/complaint-followed-up"],

  async apply(scene) {
    const { linked } = await complaintTicket(scene.nodes.desk1, scene);
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    for (const { id } of linked) await desk.ask(as, "PUT", `/ticket/${id}`, { Status: "ouvert" });
  },
});

export const answerTimesOfFastest = fault({
  needs: ["desk1"],
  reddens: ["cp16/answer-times-match", "cp16/report-regenerates"],
  apply: ({ nodes: { desk1 }, password }) =>
    changeReport(desk1, { password }, (report) => ({
      premiere_reponse_moyenne_min: report.premiere_reponse_moyenne_min / 2,
      premiere_reponse_mediane_min: report.premiere_reponse_mediane_min / 2,
    })),
});

export const commandLost = fault({
  needs: ["desk1"],
  reddens: ["cp16/report-regenerates"],
  apply: ({ nodes: { desk1 } }) => desk1.succeed`rm ${reportCommand}`,
});

export const dueMoved = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp16/deadline-computed"],

  async apply(scene) {
    const [complaint] = await ticketsAbout(scene.nodes.desk1, complaintReference(scene));
    if (complaint === undefined)
      throw new LocalizedError({
        fr: "pas de réclamation : son exercice n'a pas commencé",
        en: "no complaint: its exercise was not started",
      });
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    await desk.ask(as, "PUT", `/ticket/${complaint}`, {
      Due: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 19).replace("T", " "),
    });
  },
});

export const mergedCountedTwice = fault({
  needs: ["desk1"],
  reddens: ["cp16/scope-matches", "cp16/report-regenerates"],
  apply: ({ nodes: { desk1 }, password }) =>
    changeReport(desk1, { password }, ({ tickets, exclus }) => ({
      tickets: tickets + exclus.length,
      exclus: [],
    })),
});

export const overrunsLeftOut = fault({
  needs: ["desk1"],
  reddens: ["cp16/delays-match", "cp16/report-regenerates"],
  apply: ({ nodes: { desk1 }, password }) =>
    changeReport(desk1, { password }, () => ({
      dans_les_delais_pct: { Critique: 100, Haute: 100, Moyenne: 100, Basse: 100 },
    })),
});

export const reopenedCalledFirstContact = fault({
  needs: ["desk1"],
  reddens: ["cp16/first-contact-matches", "cp16/report-regenerates"],
  apply: ({ nodes: { desk1 }, password }) =>
    changeReport(desk1, { password }, (report) => ({
      resolus_premier_contact_pct: report.resolus_premier_contact_pct + 9,
    })),
});

export const stockForgotten = fault({
  needs: ["desk1"],
  reddens: ["cp16/stock-and-mood-match", "cp16/report-regenerates"],
  apply: ({ nodes: { desk1 }, password }) =>
    changeReport(desk1, { password }, () => ({ stock: 0 })),
});

export const timeMoved = fault({
  needs: ["desk1"],
  reddens: ["cp16/history-untouched"],

  async apply({ nodes: { desk1 }, password }) {
    const { mark } = monthOfTickets({ password });
    const closing = `SELECT min(x.id) FROM transactions x JOIN tickets t ON t.id = x.objectid AND x.objecttype = 'RT::Ticket'
      WHERE x.type = 'Status' AND x.newvalue = 'clos' AND x.oldvalue = 'résolu' AND position(${sqlText(mark)} IN t.subject) > 0`;
    mustSucceed(
      await desk1.ask`/usr/bin/psql --no-psqlrc --quiet --username=rt --dbname=rt --command=${`UPDATE transactions SET created = created - interval '7 minutes' WHERE id = (${closing})`}`,
    );
  },
});

export const usersNamed = fault({
  needs: ["desk1"],
  reddens: ["cp16/nobody-named"],
  apply: ({ nodes: { desk1 }, password }) =>
    changeReport(desk1, { password }, () => ({
      premier_demandeur: staff().accountant.login,
    })),
});
