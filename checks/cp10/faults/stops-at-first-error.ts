import { scriptFault } from "../lib/script-fault.js";

export const stopsAtFirstError = scriptFault({
  reddens: ["cp10/bad-lines-refused", "cp10/failures-told"],
  change: "/^refuser() {/ s/; }$/; exit 1; }/",
});
