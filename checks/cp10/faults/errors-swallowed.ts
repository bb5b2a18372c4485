import { scriptFault } from "../lib/script-fault.js";

export const errorsSwallowed = scriptFault({
  reddens: ["cp10/without-rights-refused", "cp10/odd-files-handled"],
  change: [
    "/^\\[ .*EUID/d; /-s base/d; /^exec 9/d; /^flock/d",
    "s/^changer() {.*/changer() { ldbmodify -H $annuaire > \\/dev\\/null 2>\\&1 || true; }/",
  ].join("\n"),
});
