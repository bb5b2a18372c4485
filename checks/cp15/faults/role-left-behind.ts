import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const roleLeftBehind = fault({
  title: {
    fr: "Un compte de dépannage, superutilisateur, est resté dans la base db1",
    en: "A repairer's account, superuser, was left in the database db1",
  },
  symptom: {
    fr: "« Le prestataire est reparti en mars, et la base se souvient encore de lui. »",
    en: "“The contractor left in March, and the database still remembers him.”",
  },
  level: 2,
  needs: ["db1"],
  reddens: ["cp15/nobody-else-in-databases"],

  async apply({ nodes: { db1 }, token }) {
    mustSucceed(await asOwner(db1, `CREATE ROLE maintenance LOGIN SUPERUSER PASSWORD '${token}'`));
  },
});
