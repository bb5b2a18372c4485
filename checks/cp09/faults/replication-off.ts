import { baseDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { changeDirectory, replaced } from "./change-directory.js";

/** Of a controller's options: global catalogue, and no replication in or out. */
const isGlobalCatalogue = 1;
const noInbound = 2;
const noOutbound = 4;

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
  resets: ["dc1", "dc2"],
  reddens: ["cp09/witness-replicates"],

  async apply({ nodes: { dc2 } }) {
    const settings = `CN=NTDS Settings,CN=DC2,CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,${baseDn}`;
    const options = isGlobalCatalogue | noInbound | noOutbound;
    await changeDirectory(dc2, [replaced(settings, "options", `${options}`)]);
  },
});
