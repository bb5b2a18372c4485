import { fault } from "../../lib/fault.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";

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
