import { movements } from "../../../modules/domain-controller/movements.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const departuresIgnored = fault({
  title: {
    fr: "Le script ne désactive plus le compte de qui part",
    en: "The script no longer disables the account of whoever leaves",
  },
  symptom: {
    fr: "« Un stagiaire parti lundi lit encore ses courriels. »",
    en: "“A trainee who left on Monday still reads his mail.”",
  },
  level: 1,
  needs: ["dc1"],
  reddens: ["cp10/next-state-exact"],

  async apply({ nodes: { dc1 } }) {
    await edit(dc1, movements.script, "s/^ *depart) depart .*/      depart) ;;/");
  },
});
