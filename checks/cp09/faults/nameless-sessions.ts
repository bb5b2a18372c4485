import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const namelessSessions = fault({
  title: {
    fr: "Un contrôleur ouvre des sessions SMB sans nom, qui lisent la liste des comptes",
    en: "A controller opens SMB sessions without a name, which read the list of accounts",
  },
  symptom: {
    fr: "« Le scanner de sécurité a sorti tous nos identifiants sans en avoir un seul. »",
    en: "“The security scanner came out with all our login names without having one.”",
  },
  level: 2,
  needs: ["dc2"],
  reddens: ["cp09/anonymous-reads-nothing"],

  async apply({ nodes: { dc2 } }) {
    await edit(
      dc2,
      "/etc/samba/smb.conf",
      "/^    restrict anonymous = /d",
      "smbcontrol all reload-config",
    );
  },
});
