import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { lockedOut } from "../lib/locked-out.js";

export const wrongDupont = fault({
  title: {
    fr: `Le mot de passe temporaire a aussi été posé sur le compte de l'autre ${staff.managementController.surname}`,
    en: `The temporary password was set on the account of the other ${staff.managementController.surname} as well`,
  },
  symptom: {
    fr: `« Je n'ai rien demandé à personne, et mon mot de passe est refusé depuis tout à l'heure. » ${staff.managementController.name}, contrôle de gestion`,
    en: `“I asked nobody for anything, and my password has been refused for a while.” ${staff.managementController.name}, management control`,
  },
  level: 2,
  needs: ["dc1"],
  resets: ["dc1", "desk1"],
  reddens: ["cp04/homonym-untouched"],

  async apply(scene) {
    const { homonym, double } = lockedOut(scene);
    mustSucceed(
      await scene.nodes.dc1.within(20_000)`
      { cat ${double} ${double}; } | /usr/bin/samba-tool user setpassword ${homonym} --must-change-at-next-login > /dev/null`,
    );
  },
});
