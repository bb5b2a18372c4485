import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";

const { desktopGroup, applicationGroup } = remoteDesktop;

const accounts = "/etc/sssd/sssd.conf";
const starter = "/etc/xrdp/startwm.sh";
const allow = "simple_allow_groups";
const allowed = `${allow} = ${desktopGroup}, ${applicationGroup}`;
const readAgain = "systemctl restart sssd";

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

  causes: {
    "left-out": {
      title: {
        fr: "Le groupe n'est plus admis, et startxfce4 ne s'exécute plus",
        en: "The group is no longer let in, and startxfce4 no longer runs",
      },
      async setUp({ nodes: { ts1 } }) {
        await ts1.succeed`chmod 644 /usr/bin/startxfce4`;
        await edit(ts1, accounts, `s/^${allowed}/${allow} = ${applicationGroup}/`, readAgain);
      },
      async solve({ nodes: { ts1 } }) {
        await edit(ts1, accounts, `s/^${allow} = .*/${allowed}/`, readAgain);
        await ts1.succeed`chmod 755 /usr/bin/startxfce4`;
      },
    },
    misspelt: {
      title: {
        fr: "Le groupe est mal écrit parmi ceux qui sont admis, et xfce4-session ne s'exécute plus",
        en: "The group is misspelt among those let in, and xfce4-session no longer runs",
      },
      async setUp({ nodes: { ts1 } }) {
        await ts1.succeed`chmod 644 /usr/bin/xfce4-session`;
        await edit(
          ts1,
          accounts,
          `s/^${allow} = ${desktopGroup},/${allow} = ${desktopGroup}s,/`,
          readAgain,
        );
      },
      async solve({ nodes: { ts1 } }) {
        await edit(ts1, accounts, `s/^${allow} = .*/${allowed}/`, readAgain);
        await ts1.succeed`chmod 755 /usr/bin/xfce4-session`;
      },
    },
    "let-in-and-denied": {
      title: {
        fr: "Le groupe est admis et refusé à la fois, et la session lance un bureau qui n'existe pas",
        en: "The group is both let in and denied, and the session starts a desktop that does not exist",
      },
      async setUp({ nodes: { ts1 } }) {
        await edit(ts1, starter, "s/-- startxfce4$/-- startxfce/");
        await edit(ts1, accounts, `/^${allow}/a simple_deny_groups = ${desktopGroup}`, readAgain);
      },
      async solve({ nodes: { ts1 } }) {
        await edit(ts1, accounts, "/^simple_deny_groups/d", readAgain);
        await edit(ts1, starter, "s/-- startxfce$/-- startxfce4/");
      },
    },
  },
});
