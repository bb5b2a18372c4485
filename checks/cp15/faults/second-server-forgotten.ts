import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { frontFile } from "../lib/front-file.js";

export const secondServerForgotten = fault({
  title: {
    fr: "Le serveur frontal ne connaît plus qu'app1",
    en: "The front server knows app1 only",
  },
  symptom: {
    fr: "« Quand app1 redémarre, la veille affiche 502 ; app2 était là pour ça, non ? »",
    en: "“When app1 restarts, the watch says 502; was app2 not there for that?”",
  },
  level: 2,
  needs: ["web1"],
  reddens: ["cp15/survives-one-server"],

  async apply({ nodes: { web1 } }) {
    await edit(
      web1,
      frontFile,
      `/server ${plan.machines.app2.interfaces.srv}:/d`,
      "systemctl reload nginx",
    );
  },
});
