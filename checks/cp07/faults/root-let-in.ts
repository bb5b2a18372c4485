import { fault } from "../../lib/fault.js";

export const rootLetIn = fault({
  title: {
    fr: "fw2 reçoit root par SSH, avec une clé",
    en: "fw2 receives root over SSH, with a key",
  },
  symptom: {
    fr: "« Le journal de fw2 dit que root est entré ; personne ne sait qui c'était. »",
    en: "“The log of fw2 says that root came in; nobody knows who it was.”",
  },
  level: 2,
  needs: ["fw2"],
  reddens: ["cp07/ssh-keys-only"],

  async apply({ nodes: { fw2 } }) {
    // Read before what the package's own file says.
    await fw2.succeed`
      echo 'PermitRootLogin prohibit-password' > /etc/ssh/sshd_config.d/00-depannage.conf && systemctl reload ssh`;
  },
});
