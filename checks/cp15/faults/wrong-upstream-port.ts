import { application } from "../../../modules/n-tier/application.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { frontFile } from "../lib/front-file.js";

export const wrongUpstreamPort = fault({
  title: {
    fr: "Le serveur frontal appelle l'application sur un mauvais port",
    en: "The front server calls the application on a wrong port",
  },
  symptom: {
    fr: "« 502 depuis la maintenance du serveur frontal ; les serveurs d'application vont bien. »",
    en: "“502 since the maintenance of the front server; the application servers are fine.”",
  },
  level: 2,
  needs: ["web1"],
  reddens: [
    "cp15/site-answers",
    "cp15/round-trip",
    "cp15/request-followed",
    "cp15/survives-one-server",
  ],

  async apply({ nodes: { web1 } }) {
    const { port } = application;
    await edit(
      web1,
      frontFile,
      `s/:${port} max_fails/:${port + 1} max_fails/`,
      "systemctl restart nginx",
    );
  },
});
