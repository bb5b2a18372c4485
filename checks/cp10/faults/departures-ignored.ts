import { scriptFault } from "../lib/script-fault.js";

export const departuresIgnored = scriptFault({
  reddens: ["cp10/next-state-exact"],
  change: "s/^ *depart) depart .*/      depart) ;;/",
});
