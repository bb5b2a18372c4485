import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const groupLeftOut = fault({
  title: {
    fr: "Le groupe du bureau complet n'est plus admis",
    en: "The group of the whole desktop is no longer let in",
  },
  symptom: {
    fr: "Les nomades voient la page de connexion refuser un mot de passe qui est bon partout ailleurs.",
    en: "Mobile workers see the log-in page refuse a password that is good everywhere else.",
  },
  level: 2,
  needs: ["ts1"],
  reddens: ["cp13/desktop-for-members", "cp13/sessions-side-by-side", "cp13/users-kept-apart"],

  async apply({ nodes: { ts1 } }) {
    const { desktopGroup, applicationGroup } = remoteDesktop;
    await edit(
      ts1,
      "/etc/sssd/sssd.conf",
      `s/${desktopGroup}, ${applicationGroup}/${applicationGroup}/`,
      "systemctl restart sssd",
    );
  },
});
