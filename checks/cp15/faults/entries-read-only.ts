import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const entriesReadOnly = fault({
  title: {
    fr: "Le compte de l'application n'a plus le droit d'écrire des articles",
    en: "The application's account may no longer write articles",
  },
  symptom: {
    fr: "« Tout s'affiche, mais ce que je partage n'est enregistré nulle part. »",
    en: "“Everything shows, but what I share is stored nowhere.”",
  },
  level: 2,
  needs: ["db1"],
  reddens: ["cp15/round-trip"],

  async apply({ nodes: { db1 } }) {
    mustSucceed(
      await asOwner(db1, `REVOKE INSERT ON ttrss_entries FROM ${databaseRoles.application}`),
    );
  },
});
