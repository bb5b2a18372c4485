import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";

const { desktopGroup, applicationGroup } = remoteDesktop;

export const blackScreen = exercise({
  title: {
    fr: "« Mon mot de passe est refusé », puis « l'écran devient noir »",
    en: "“My password is refused”, then “the screen goes black”",
  },
  brief: {
    fr: `Depuis ce matin plus aucun membre de ${desktopGroup} ne travaille sur ts1 : la page de connexion refuse leur mot de passe, bon partout ailleurs. Une collègue que le support a dépannée a ensuite vu un écran noir, et la fenêtre s'est fermée. L'accueil, lui, travaille. Procédez par couches (connectivité, authentification, état de session, ressources) et rétablissez le bureau de ${desktopGroup}, et de lui seul.`,
    en: `Since this morning no member of ${desktopGroup} works on ts1: the log-in page refuses their password, which is good everywhere else. A colleague whom support helped then saw a black screen, and the window closed. The reception does work. Proceed by layers (connectivity, authentication, session state, resources) and restore the desktop of ${desktopGroup}, and of nobody else.`,
  },
  minutes: 15,
  needs: ["ts1"],
  proves: ["cp13/desktop-for-members"],
  keeps: ["cp13/one-application-published", "cp13/others-refused"],

  async setUp({ nodes: { ts1 } }) {
    await ts1.succeed`chmod 644 /usr/bin/startxfce4`;
    await edit(
      ts1,
      "/etc/sssd/sssd.conf",
      `s/${desktopGroup}, ${applicationGroup}/${applicationGroup}/`,
      "systemctl restart sssd",
    );
  },

  async solve({ nodes: { ts1 } }) {
    await edit(
      ts1,
      "/etc/sssd/sssd.conf",
      `s/^simple_allow_groups = .*/simple_allow_groups = ${desktopGroup}, ${applicationGroup}/`,
      "systemctl restart sssd",
    );
    await ts1.succeed`chmod 755 /usr/bin/startxfce4`;
  },
});
