import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const accountTooPowerful = fault({
  title: {
    fr: "Le compte de l'application peut créer et supprimer des tables",
    en: "The application's account can create and drop tables",
  },
  symptom: {
    fr: "L'audit a trouvé un compte d'application propriétaire de ses tables.",
    en: "The auditors found an application's account that owns its tables.",
  },
  level: 2,
  needs: ["db1"],
  reddens: ["cp15/account-minimal", "cp15/nobody-else-in-databases"],

  async apply({ nodes: { db1 } }) {
    const { application, migration } = databaseRoles;
    mustSucceed(
      await asOwner(
        db1,
        `GRANT CREATE ON SCHEMA public TO ${application}; GRANT ${migration} TO ${application}`,
      ),
    );
  },
});
