import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { onDatabase } from "../lib/red-together.js";

export const noConnectionsLeft = fault({
  title: {
    fr: "La base n'accorde plus aucune connexion à l'application",
    en: "The database grants the application no connection any more",
  },
  symptom: {
    fr: "« 500 à chaque page ; le journal de la veille parle de trop de connexions. »",
    en: "“500 on each page; the watch's log speaks of too many connections.”",
  },
  level: 2,
  needs: ["db1"],
  reddens: onDatabase,

  async apply({ nodes: { db1 } }) {
    mustSucceed(await asOwner(db1, `ALTER ROLE ${databaseRoles.application} CONNECTION LIMIT 0`));
  },
});
