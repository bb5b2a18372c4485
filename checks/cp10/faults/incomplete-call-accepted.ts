import { scriptFault } from "../lib/script-fault.js";

export const incompleteCallAccepted = scriptFault({
  reddens: ["cp10/explains-itself"],
  change: "s/^\\[ .# -eq 2 \\] .*/[ $# -eq 2 ] || exit 0/",
});
