import { application } from "../../../modules/n-tier/application.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { frontFile } from "../lib/front-file.js";

export const httpServed = fault({
  title: {
    fr: "Le serveur frontal sert l'application en HTTP, sans chiffrement",
    en: "The front server serves the application over HTTP, in clear",
  },
  symptom: {
    fr: "« Mon navigateur dit Non sécurisé sur la page de la veille, où je tape mon mot de passe. »",
    en: "“My browser says Not secure on the watch's page, where I type my password.”",
  },
  level: 1,
  needs: ["web1"],
  reddens: ["cp15/https-only"],

  async apply({ nodes: { web1 } }) {
    await edit(
      web1,
      frontFile,
      `s/^    server_name ${application.host};/    listen 80;\\n&/`,
      "systemctl restart nginx",
    );
  },
});
