import { scriptFault } from "../lib/script-fault.js";

export const departuresIgnored = scriptFault({
  title: {
    fr: "Le script ne désactive plus le compte de qui part",
    en: "The script no longer disables the account of whoever leaves",
  },
  symptom: {
    fr: "« Un stagiaire parti lundi lit encore ses courriels. »",
    en: "“A trainee who left on Monday still reads his mail.”",
  },
  level: 1,
  reddens: ["cp10/next-state-exact"],
  change: "s/^ *depart) depart .*/      depart) ;;/",
});
