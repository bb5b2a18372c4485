import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { restartSessions } from "../lib/restart-sessions.js";

const { desktopGroup, applicationGroup, application } = remoteDesktop;
const starter = "/etc/xrdp/startwm.sh";

export const publishOneApplication = exercise({
  title: {
    fr: "Publier une seule application pour l'accueil",
    en: "Publish a single application for the reception",
  },
  brief: {
    fr: `Sur ts1, toute personne admise reçoit un bureau complet. L'accueil (groupe ${applicationGroup}) ne doit avoir que l'éditeur de texte ${application}, en plein écran, sans bureau, ni menu, ni raccourci : la session se termine avec l'application. Les membres de ${desktopGroup} gardent leur bureau. Ce que lance une session est dans ${starter} ; un gestionnaire de fenêtres sans décor, matchbox-window-manager, est installé, et /etc/xrdp/sans-raccourcis lui ôte ses touches.
Profitez-en : l'audit a vu que les sessions n'ont plus de limites (/etc/xrdp/sesman.ini). La règle : inactivité 30 min, session sans client fermée au bout d'une heure.
Prouvez chaque point par une session réelle, vue du serveur (\`ps\`).`,
    en: `On ts1 everybody who is let in gets a whole desktop. The reception (group ${applicationGroup}) must have the text editor ${application} alone, full screen, without desktop, menu or shortcut: the session ends with the application. Members of ${desktopGroup} keep their desktop. What a session starts is in ${starter}; a bare window manager, matchbox-window-manager, is installed, and /etc/xrdp/sans-raccourcis takes its keys away.
While you are there: the audit saw that sessions have no limits any more (/etc/xrdp/sesman.ini). The rule: idle 30 min, a session without a client closed after an hour.
Prove each point by a real session, seen from the server (\`ps\`).`,
  },
  minutes: 45,
  needs: ["ts1"],
  proves: ["cp13/one-application-published", "cp13/limits-in-force"],
  keeps: ["cp13/desktop-for-members", "cp13/others-refused"],

  async setUp({ nodes: { ts1 } }) {
    await ts1.succeed`printf '%s\\n' '#!/bin/sh' '. /etc/default/locale' 'export LANG' 'cd "$HOME" || exit 1' 'exec dbus-run-session -- startxfce4' > ${starter}`;
    await edit(
      ts1,
      "/etc/xrdp/sesman.ini",
      "s/^IdleTimeLimit=.*/IdleTimeLimit=0/; s/^KillDisconnected=.*/KillDisconnected=false/; s/^DisconnectedTimeLimit=.*/DisconnectedTimeLimit=0/",
      restartSessions,
    );
  },

  async solve({ nodes: { ts1 } }) {
    const script = [
      `if ! id -nG | tr ' ' '\\n' | grep -qix ${desktopGroup}; then`,
      "  exec dbus-run-session -- sh -c '",
      "    matchbox-window-manager -use_titlebar no -kbdconfig /etc/xrdp/sans-raccourcis &",
      `    ${application}'`,
      "fi",
    ];
    await ts1.succeed`
      printf '%s\\n' ${script} > /run/published
      sed -i '/^cd /r /run/published' ${starter} && rm /run/published`;
    await edit(
      ts1,
      "/etc/xrdp/sesman.ini",
      "s/^IdleTimeLimit=.*/IdleTimeLimit=1800/; s/^KillDisconnected=.*/KillDisconnected=true/; s/^DisconnectedTimeLimit=.*/DisconnectedTimeLimit=3600/",
      restartSessions,
    );
  },
});
