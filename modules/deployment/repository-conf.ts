import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { deployment } from "./deployment.js";

const titles = ["Paquets de l'entreprise", "Paquets de l'entreprise, mises à jour"];

/** `conf/distributions` of reprepro: the suites, signed by the one key that the server holds. */
export const repositoryConf = ofCompany(() =>
  deployment()
    .repository.suites.map(
      (suite, index) => `Origin: ${plan().company.name}
Label: ${titles[index]}
Suite: ${suite}
Codename: ${suite}
Architectures: amd64
Components: main
SignWith: yes
`,
    )
    .join("\n"),
);
