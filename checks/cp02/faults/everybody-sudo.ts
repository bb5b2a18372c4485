import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";

export const everybodySudo = fault({
  title: {
    fr: "Sur ws2, tout utilisateur du domaine devient root sans mot de passe",
    en: "On ws2, every domain user becomes root without a password",
  },
  symptom: {
    fr: `« ${staff.accountant.given} a installé un logiciel toute seule sur son poste. Elle en a le droit ? »`,
    en: `"${staff.accountant.given} installed software on her workstation by herself. May she?"`,
  },
  level: 1,
  needs: ["ws2"],
  reddens: ["cp02/sudo-for-administrators", "cp08/no-right-too-much"],

  async apply({ nodes: { ws2 } }) {
    await ws2.succeed`
      echo 'ALL ALL=(ALL:ALL) NOPASSWD: ALL' > /etc/sudoers.d/zz-depannage && chmod 440 /etc/sudoers.d/zz-depannage`;
  },
});
