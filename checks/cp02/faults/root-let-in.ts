import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const rootLetIn = fault({
  title: {
    fr: "Sur wsb1, au second site, SSH reçoit root et les comptes locaux",
    en: "On wsb1, at the second site, SSH receives root and local accounts",
  },
  symptom: {
    fr: "« Le prestataire du second site dit qu'il entre sur le poste sans compte du domaine. »",
    en: '"The second site\'s contractor says that he gets into the workstation without a domain account."',
  },
  level: 2,
  needs: ["wsb1"],
  reddens: ["cp02/local-accounts-kept-out"],

  async apply({ nodes: { wsb1 } }) {
    await edit(
      wsb1,
      "/etc/ssh/sshd_config.d/workstation.conf",
      "s/^PermitRootLogin .*/PermitRootLogin yes/; /^AllowGroups/d",
      "systemctl reload ssh",
    );
  },
});
