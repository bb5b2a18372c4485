import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea } from "../../lib/network/kea.js";

export const nextServerAstray = fault({
  title: {
    fr: "net1 envoie chercher le chargeur sur une adresse où il n'y a personne",
    en: "net1 sends machines for their loader to an address where there is nobody",
  },
  symptom: {
    fr: "« PXE trouve une adresse IP, puis « TFTP open timeout ». »",
    en: "“PXE gets an IP address, then “TFTP open timeout”.”",
  },
  level: 1,
  needs: ["net1"],
  reddens: ["cp11/loaders-served"],

  async apply({ nodes: { net1 } }) {
    const wrong = plan.machines.dep1.interfaces.srv.replace(/\d+$/, "16");
    await edit(net1, keaConf, `s/"next-server": ".*"/"next-server": "${wrong}"/`);
    await restartKea(net1);
  },
});
