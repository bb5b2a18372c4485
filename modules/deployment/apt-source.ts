import { ofCompany } from "../../stacks/plan/company.js";
import { deployment } from "./deployment.js";

/** `/etc/apt/sources.list.d/deploiement.sources`: the company's own repository, and whose signature it bears. */
export const aptSource = ofCompany(
  () => `# Paquets de l'entreprise, sans Internet : apt update && apt upgrade
Types: deb
URIs: ${deployment().site}/debian
Suites: ${deployment().repository.suites.join(" ")}
Components: main
Signed-By: ${deployment().repository.keyring}
`,
);
