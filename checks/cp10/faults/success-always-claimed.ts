import { scriptFault } from "../lib/script-fault.js";

export const successAlwaysClaimed = scriptFault({
  reddens: ["cp10/failures-told"],
  change: "s/^\\[ .refuses -eq 0 \\]/exit 0/",
});
