import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { deploymentSite } from "../lib/deployment-site.js";

export const ticketForEverybody = fault({
  needs: ["dep1"],
  reddens: ["cp11/others-left-alone", "cp11/delivery-joins-once"],

  async apply({ nodes: { dep1 } }) {
    const { file, reload } = deploymentSite;
    await edit(dep1, file, "/if (!-f .*reponses/d", reload);
  },
});
