import { z } from "zod";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { helpdeskRights } from "../../../modules/helpdesk/helpdesk-rights.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { drawnReference } from "../../lib/helpdesk/drawn-reference.js";
import { helpdeskRows, sqlText, textColumn } from "../../lib/helpdesk/helpdesk-rows.js";
import { rightsPrefix } from "../lib/rights-prefix.js";

/** What technicians may in the whole helpdesk. */
const wanted = ofCompany(() =>
  helpdeskRights().flatMap((rule) =>
    "GroupId" in rule && rule.GroupId === helpdesk().technicians && !("ObjectType" in rule)
      ? rule.Right
      : [],
  ),
);

export const rightsAnsweredFor = check({
  needs: ["desk1"],
  judges: "cp16/who-may-change-figures",

  async run({ nodes: { desk1 }, password }) {
    const rows = await helpdeskRows(
      desk1,
      `SELECT a.rightname AS right FROM acl a JOIN groups g ON g.id = a.principalid
       WHERE g.domain = 'UserDefined' AND g.name = ${sqlText(helpdesk().technicians)} AND a.objecttype = 'RT::System'`,
      z.object({ right: textColumn }),
    );
    const missing = wanted().filter((right) => !rows.some((row) => row.right === right));
    claim(
      missing.length === 0,
      claimText("cp16/has-its-rights", { wanted: wanted().length }),
      claimText("cp16/missing", { missing }),
    );
    const told = await claimReported(desk1, drawnReference({ password }, rightsPrefix), []);
    return `${helpdesk().technicians}: ${wanted().length} × acl; ${told}`;
  },
});
