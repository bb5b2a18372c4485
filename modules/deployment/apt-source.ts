import { deployment } from "./deployment.js";

const { suites, keyring } = deployment.repository;

/** `/etc/apt/sources.list.d/deploiement.sources`: the company's own repository, and whose signature it bears. */
export const aptSource = `# Paquets de l'entreprise, sans Internet : apt update && apt upgrade
Types: deb
URIs: ${deployment.site}/debian
Suites: ${suites.join(" ")}
Components: main
Signed-By: ${keyring}
`;
