import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { audit } from "../lib/audit.js";

const role = () => databaseRoles().application;

export const auditReported = check({
  needs: ["db1", "desk1"],
  judges: "cp15/audit-of-the-tiers",

  async run({ nodes: { db1, desk1 }, password }) {
    const { reference, connections } = audit({ password });
    const { stdout, stderr } = await asOwner(
      db1,
      `SELECT rolconnlimit FROM pg_roles WHERE rolname = '${role()}'`,
    );
    claim(
      stdout.trim() === String(connections),
      claimText("cp15/has-number-of-connections-that", { role: role() }),
      `CONNECTION LIMIT ${stdout.trim() || stderr.trim() || "∅"}`,
    );
    const told = await claimReported(desk1, reference, [String(connections)]);
    return `CONNECTION LIMIT ${stdout.trim()}; ${told}`;
  },
});
