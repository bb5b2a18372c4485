import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { onDatabase } from "../lib/red-together.js";

export const databasePasswordChanged = fault({
  title: {
    fr: "Le mot de passe SQL de l'application a changé dans la base, pas sur les serveurs",
    en: "The application's SQL password has changed in the database, not on the servers",
  },
  symptom: {
    fr: "« La veille affiche 500, L'application a échoué. »",
    en: "“The watch says 500, the application failed.”",
  },
  level: 2,
  needs: ["db1"],
  reddens: [...onDatabase, "cp15/request-followed"],

  async apply({ nodes: { db1 }, token }) {
    mustSucceed(await asOwner(db1, `ALTER ROLE ${databaseRoles.application} PASSWORD '${token}'`));
  },
});
