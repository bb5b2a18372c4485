import { z } from "zod";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { listed } from "../../lib/estate/listed.js";
import { helpdeskRows, textColumn } from "../../lib/helpdesk/helpdesk-rows.js";
import { helpdeskTooMuch } from "../lib/helpdesk-too-much.js";

/** Rows that are looked at: the plan's are some seventy. */
const most = 2000;

const rowSchema = z.object({
  kind: z.enum(["right", "member", "password", "token"]),
  who: textColumn,
  what: textColumn,
  about: textColumn,
});

const things = `SELECT 'RT::Queue' AS kind, id, name FROM queues UNION ALL SELECT 'RT::Class', id, name FROM classes
  UNION ALL SELECT 'RT::Catalog', id, name FROM catalogs`;
const query = `
  SELECT 'right' AS kind, CASE g.domain WHEN 'ACLEquivalence' THEN u.name ELSE g.domain || ' ' || g.name END AS who,
    a.rightname AS what, CASE a.objecttype WHEN 'RT::System' THEN a.objecttype ELSE a.objecttype || ' ' || coalesce(t.name, a.objectid::text) END AS about
  FROM acl a JOIN groups g ON g.id = a.principalid
    LEFT JOIN users u ON g.domain = 'ACLEquivalence' AND u.id = g.instance
    LEFT JOIN (${things}) t ON t.kind = a.objecttype AND t.id = a.objectid
  UNION ALL SELECT DISTINCT 'member', u.name, g.name, ''
  FROM cachedgroupmembers m JOIN groups g ON g.id = m.groupid JOIN users u ON u.id = m.memberid
  WHERE m.disabled = 0 AND (g.domain = 'UserDefined' OR g.domain = 'SystemInternal' AND g.name = 'Privileged')
  UNION ALL SELECT 'password', name, '', '' FROM users WHERE coalesce(password, '') NOT IN ('', '*NO-PASSWORD*', '*LOCKED*')
  UNION ALL SELECT DISTINCT 'token', u.name, '', '' FROM authtokens k JOIN users u ON u.id = k.owner
  LIMIT ${most + 1}`;

export const nobodyElseAdministers = check({
  needs: ["desk1"],

  async run({ nodes: { desk1 } }) {
    const rows = await helpdeskRows(desk1, query, rowSchema);
    if (rows.length > most) {
      throw desk1.notObserved({
        fr: "plus de droits et de membres qu'on n'en regarde",
        en: "more rights and members than are looked at",
      });
    }
    claim(
      rows.some(({ kind, who }) => kind === "right" && who === "root") &&
        rows.some(({ kind }) => kind === "member"),
      claimText("cp01/helpdesk-tells-who-may-what-there"),
      `${rows.length} × acl, cachedgroupmembers`,
    );
    const extras = helpdeskTooMuch(rows).map((what) => ({ machine: "desk1" as const, what }));
    claim(extras.length === 0, claimText("cp01/nobody-else-has-right-there"), listed(extras));
    return `${rows.length} × acl, cachedgroupmembers, users, authtokens = plan`;
  },
});
