import { deployment } from "../../../modules/deployment/deployment.js";
import { fault } from "../../lib/fault.js";

const { name } = deployment.repository.accounting;

export const profileAltered = fault({
  title: {
    fr: `Un fichier de ${name} a été modifié à la main sur ws2`,
    en: `A file of ${name} was changed by hand on ws2`,
  },
  symptom: {
    fr: "« Le logiciel dit une version, le paquet une autre. »",
    en: '"The software says one version, the package another."',
  },
  level: 2,
  needs: ["ws2"],
  reddens: ["cp02/profile-in-place"],

  async apply({ nodes: { ws2 } }) {
    await ws2.succeed`echo 9.9 > /usr/share/${name}/version`;
  },
});
