import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { deploymentSite } from "../lib/deployment-site.js";

export const siteWritable = fault({
  title: {
    fr: "nginx laisse déposer et effacer des fichiers du déploiement (WebDAV)",
    en: "nginx lets anybody put and delete files of the deployment (WebDAV)",
  },
  symptom: {
    fr: "« L'image des postes n'est plus celle que nous avions faite, et personne n'y a touché. »",
    en: "“The workstations' image is no longer the one that we had made, and nobody touched it.”",
  },
  level: 2,
  needs: ["dep1"],
  reddens: ["cp11/read-only"],

  async apply({ nodes: { dep1 } }) {
    const { file, reload } = deploymentSite;
    await dep1.succeed`chown www-data: /srv/http /srv/http/master`;
    // The first of them is that of the whole site.
    const first = "/location \\/ {/,/}/ s/if (.*request_method.*/dav_methods PUT DELETE;/";
    await edit(dep1, file, first, reload);
  },
});
