import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { noReplication, settingsDn } from "../lib/replication-options.js";

export const replicationOff = fault({
  title: {
    fr: "La réplication de dc2 est désactivée, en entrée et en sortie",
    en: "dc2's replication is disabled, inbound and outbound",
  },
  symptom: {
    fr: "Un compte créé ce matin ouvre sa session une fois sur deux, et l'autre fois il est inconnu.",
    en: "An account created this morning logs on every other time, and is unknown the next.",
  },
  level: 2,
  needs: ["dc2"],
  reddens: ["cp09/witness-replicates"],

  async apply({ nodes: { dc2 } }) {
    await mustChange(dc2, [replaced(settingsDn("dc2"), "options", noReplication)]);
  },
});
