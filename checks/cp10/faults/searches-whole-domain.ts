import { scriptFault } from "../lib/script-fault.js";

export const searchesWholeDomain = scriptFault({
  reddens: ["cp10/nothing-outside-unit"],
  change: 's/chercher -b "$uo"/chercher -b "$domaine"/',
});
