import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { frontFile } from "../lib/front-file.js";

export const requestNumberLost = fault({
  title: {
    fr: "Le serveur frontal ne transmet plus le numéro de la requête",
    en: "The front server no longer passes the request's number on",
  },
  symptom: {
    fr: "« Le support me demande le numéro affiché et ne le retrouve dans aucun journal. »",
    en: "“The support asks me for the number shown and finds it in no log.”",
  },
  level: 2,
  needs: ["web1"],
  reddens: ["cp15/request-followed"],

  async apply({ nodes: { web1 } }) {
    await edit(web1, frontFile, "/proxy_set_header X-Request-Id/d", "systemctl reload nginx");
  },
});
