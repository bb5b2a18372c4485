import { baseDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { noReplication, settingsDn } from "../lib/replication-options.js";

export const roleSeized = fault({
  title: {
    fr: "Le rôle de maître RID a été saisi sur dc2, réplication coupée, alors que dc1 le détient toujours",
    en: "The RID master role was seized on dc2, replication being off, while dc1 still holds it",
  },
  symptom: {
    fr: "Après une panne de liaison, deux comptes créés de part et d'autre ont le même identifiant de sécurité.",
    en: "After a broken link, two accounts created on either side have the same security identifier.",
  },
  level: 3,
  needs: ["dc2"],
  reddens: ["cp09/witness-replicates", "cp09/roles-have-a-holder"],

  async apply({ nodes: { dc2 } }) {
    await mustChange(dc2, [replaced(settingsDn("dc2"), "options", noReplication)]);
    await mustChange(dc2, [
      replaced(`CN=RID Manager$,CN=System,${baseDn}`, "fSMORoleOwner", settingsDn("dc2")),
    ]);
  },
});
