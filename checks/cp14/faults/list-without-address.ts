import { groupDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const listWithoutAddress = fault({
  title: {
    fr: "La liste des techniciens n'a plus d'adresse",
    en: "The technicians' list has no address any more",
  },
  symptom: {
    fr: "« Quand j'écris à techniciens@, le message me revient : utilisateur inconnu. »",
    en: "“When I write to techniciens@, the message comes back: user unknown.”",
  },
  level: 1,
  needs: ["dc1"],
  reddens: ["cp14/list-reaches-members", "cp14/addresses-accepted"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [replaced(groupDn("GG_Techniciens"), "mail")]);
  },
});
