import { z } from "zod";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { helpdeskRights } from "../../../modules/helpdesk/helpdesk-rights.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { drawnReference } from "../../lib/helpdesk/drawn-reference.js";
import { helpdeskRows, sqlText, textColumn } from "../../lib/helpdesk/helpdesk-rows.js";
import { rightsPrefix } from "../lib/rights-prefix.js";

const { technicians } = helpdesk;
/** What technicians may in the whole helpdesk. */
const wanted = helpdeskRights.flatMap((rule) =>
  "GroupId" in rule && rule.GroupId === technicians && !("ObjectType" in rule) ? rule.Right : [],
);

export const rightsAnsweredFor = check({
  title: {
    fr: "Les techniciens gardent les droits qu'il faut pour traiter les tickets, et qui a posé la question a sa réponse dans son ticket, résolu",
    en: "Technicians keep the rights that it takes to work tickets, and whoever asked has the answer in the ticket, which is resolved",
  },
  remedy: {
    fr: `Sur desk1, en root de l'assistance : Administration, Global, Droits des groupes, ${technicians} ; ou la table acl. Puis une réponse au demandeur dans son ticket, et résolu.`,
    en: `On desk1, as the helpdesk's root: Admin, Global, Group rights, ${technicians}; or the table acl. Then an answer to the requester in the ticket, and resolved.`,
  },
  needs: ["desk1"],
  judges: "cp16/who-may-change-figures",

  async run({ nodes: { desk1 }, password }) {
    const rows = await helpdeskRows(
      desk1,
      `SELECT a.rightname AS right FROM acl a JOIN groups g ON g.id = a.principalid
       WHERE g.domain = 'UserDefined' AND g.name = ${sqlText(technicians)} AND a.objecttype = 'RT::System'`,
      z.object({ right: textColumn }),
    );
    const missing = wanted.filter((right) => !rows.some((row) => row.right === right));
    claim(
      missing.length === 0,
      {
        fr: `${technicians} a ses ${wanted.length} droits`,
        en: `${technicians} has its ${wanted.length} rights`,
      },
      { fr: `il manque : ${missing.join(", ")}`, en: `missing: ${missing.join(", ")}` },
    );
    const told = await claimReported(desk1, drawnReference({ password }, rightsPrefix), []);
    return `${technicians}: ${wanted.length} × acl; ${told}`;
  },
});
