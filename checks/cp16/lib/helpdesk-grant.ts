import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/** A right in the helpdesk, as its own table has it. */
export interface HelpdeskGrant {
  readonly right: string;
  /** Who has it: a person by login, or a group by its domain and name, as RT keeps them. */
  readonly who: { readonly login: string } | { readonly domain: string; readonly group: string };
  /** The queue that it is about. @default - the whole helpdesk */
  readonly queue?: string;
}

/** Says how a right is given, by the database, as somebody does who is in a hurry, and how it is taken away again. */
export function helpdeskGrant(one: HelpdeskGrant) {
  return {
    give: (desk1: Node) =>
      sql(
        desk1,
        `INSERT INTO acl (principaltype, principalid, rightname, objecttype, objectid, creator, created)
         SELECT 'Group', ${principal(one)}, ${sqlText(one.right)}, ${object(one)}, 1, now() AT TIME ZONE 'UTC'`,
      ),
    takeAway: (desk1: Node) =>
      sql(
        desk1,
        `DELETE FROM acl WHERE principalid = ${principal(one)} AND rightname = ${sqlText(one.right)}
           AND (objecttype, objectid) = (${object(one)})`,
      ),
  };
}

function principal({ who }: HelpdeskGrant): string {
  return "login" in who
    ? `(SELECT g.id FROM groups g JOIN users u ON g.domain = 'ACLEquivalence' AND g.instance = u.id WHERE u.name = ${sqlText(who.login)})`
    : `(SELECT id FROM groups WHERE domain = ${sqlText(who.domain)} AND name = ${sqlText(who.group)})`;
}

function object({ queue }: HelpdeskGrant): string {
  return queue === undefined
    ? "'RT::System', 1"
    : `'RT::Queue', (SELECT id FROM queues WHERE name = ${sqlText(queue)})`;
}

/** Exactly one row is written or taken away, or it is a mistake. */
async function sql(desk1: Node, statement: string): Promise<void> {
  mustSucceed(
    await desk1.ask`
      found=$(/usr/bin/psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 --username=rt --dbname=rt --command=${`${statement} RETURNING id`}) &&
        [ "$(echo "$found" | wc -w)" = 1 ]`,
  );
}
