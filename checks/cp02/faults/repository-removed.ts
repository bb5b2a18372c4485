import { deployment } from "../../../modules/deployment/deployment.js";
import { fault } from "../../lib/fault.js";
import { source, takeVersion } from "../lib/packages.js";

const { witness } = deployment.repository;

export const repositoryRemoved = fault({
  title: {
    fr: "ws2 ne connaît plus le dépôt de l'entreprise, et croit être à jour",
    en: "ws2 no longer knows the company's repository, and believes itself up to date",
  },
  symptom: {
    fr: "« `apt upgrade` dit qu'il n'y a rien à faire, mais ma version n'est pas celle des autres. »",
    en: '"`apt upgrade` says that there is nothing to do, yet my version is not what the others have."',
  },
  level: 2,
  needs: ["dep1", "ws2"],
  resets: ["ws2"],
  reddens: ["cp02/updates-taken"],

  async apply({ nodes: { ws2 } }) {
    await takeVersion(ws2, witness.name, witness.stock);
    await ws2.succeed`rm ${source} && rm -rf /var/lib/apt/lists/*_*`;
  },
});
