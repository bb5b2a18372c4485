import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { audit } from "../lib/audit.js";

const role = databaseRoles.application;

export const auditReported = check({
  title: {
    fr: "Le compte de l'application a dans la base le nombre de connexions que demande le ticket de l'audit, qui est résolu avec un compte rendu",
    en: "The application's account has in the database the number of connections that the audit's ticket asks for, and that is resolved with a report",
  },
  remedy: {
    fr: `Sur db1 : \`ALTER ROLE ${role} CONNECTION LIMIT N\` ; \`SELECT rolname, rolconnlimit FROM pg_roles\`. Le ticket a une réponse au demandeur, qui redit ce nombre, et il est résolu.`,
    en: `On db1: \`ALTER ROLE ${role} CONNECTION LIMIT N\`; \`SELECT rolname, rolconnlimit FROM pg_roles\`. The ticket has an answer to its requester, which tells that number, and is resolved.`,
  },
  needs: ["db1", "desk1"],
  judges: "cp15/audit-of-the-tiers",

  async run({ nodes: { db1, desk1 }, password }) {
    const { reference, connections } = audit({ password });
    const { stdout, stderr } = await asOwner(
      db1,
      `SELECT rolconnlimit FROM pg_roles WHERE rolname = '${role}'`,
    );
    claim(
      stdout.trim() === String(connections),
      {
        fr: `${role} a le nombre de connexions que demande le ticket`,
        en: `${role} has the number of connections that the ticket asks for`,
      },
      `CONNECTION LIMIT ${stdout.trim() || stderr.trim() || "∅"}`,
    );
    const told = await claimReported(desk1, reference, [String(connections)]);
    return `CONNECTION LIMIT ${stdout.trim()}; ${told}`;
  },
});
