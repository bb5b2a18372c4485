import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { Secret } from "../../lib/nodes/secret.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

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
