import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { restartSessions } from "../lib/restart-sessions.js";

const { desktopGroup, applicationGroup, application } = remoteDesktop;
const starter = "/etc/xrdp/startwm.sh";
const settings = "/etc/xrdp/sesman.ini";
const desktop = "exec dbus-run-session -- startxfce4";
const head = ["#!/bin/sh", ". /etc/default/locale", "export LANG", 'cd "$HOME" || exit 1'];

/** Write what a session starts. */
async function starts(ts1: Machine, lines: readonly string[]): Promise<void> {
  await ts1.succeed`printf '%s\\n' ${[...head, ...lines]} > ${starter}`;
}

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

  causes: {
    "nothing-yet": {
      title: {
        fr: "La session est un bureau pour tous, les limites sont à zéro",
        en: "The session is a desktop for everybody, limits are nought",
      },
      async setUp({ nodes: { ts1 } }) {
        await starts(ts1, [desktop]);
        await edit(
          ts1,
          settings,
          "s/^\\(IdleTimeLimit\\|DisconnectedTimeLimit\\)=.*/\\1=0/; s/^KillDisconnected=.*/KillDisconnected=false/",
          restartSessions,
        );
      },
      solve: async () => undefined,
    },
    "test-that-never-holds": {
      title: {
        fr: "Un essai compare le groupe à un nom mal écrit : tous reçoivent le bureau ; les limites sont sous [Globals], où rien ne les lit",
        en: "A try compares the group with a misspelt name: everybody gets the desktop; the limits are under [Globals], where nothing reads them",
      },
      async setUp({ nodes: { ts1 } }) {
        await starts(ts1, [
          `if id -nG | grep -qix "${applicationGroup}s"; then`,
          `  exec ${application}`,
          "fi",
          desktop,
        ]);
        await edit(
          ts1,
          settings,
          "/^\\(IdleTimeLimit\\|DisconnectedTimeLimit\\|KillDisconnected\\)=/d; s/^\\[Globals\\]/&\\nIdleTimeLimit=1800\\nKillDisconnected=true\\nDisconnectedTimeLimit=3600/",
          restartSessions,
        );
      },
      async solve({ nodes: { ts1 } }) {
        await edit(
          ts1,
          settings,
          "/^\\(IdleTimeLimit\\|DisconnectedTimeLimit\\|KillDisconnected\\)=/d; s/^\\[Sessions\\]/&\\nIdleTimeLimit=0\\nKillDisconnected=false\\nDisconnectedTimeLimit=0/",
        );
      },
    },
    "application-inside-a-desktop": {
      title: {
        fr: "L'application s'ouvre dans un bureau entier, menu compris ; une session sans client n'est jamais fermée, et le reste est compté en jours",
        en: "The application opens inside a whole desktop, menu and all; a session without a client is never closed, and the rest is counted in days",
      },
      async setUp({ nodes: { ts1 } }) {
        await starts(ts1, [
          `id -nG | tr ' ' '\\n' | grep -qix ${desktopGroup} || (sleep 2; ${application}) &`,
          desktop,
        ]);
        await edit(
          ts1,
          settings,
          "s/^IdleTimeLimit=.*/IdleTimeLimit=259200/; s/^KillDisconnected=.*/KillDisconnected=false/",
          restartSessions,
        );
      },
      solve: async () => undefined,
    },
  },

  async solve({ nodes: { ts1 } }) {
    await starts(ts1, [
      `if id -nG | tr ' ' '\\n' | grep -qix ${desktopGroup}; then`,
      `  ${desktop}`,
      "fi",
      "exec dbus-run-session -- sh -c '",
      "  matchbox-window-manager -use_titlebar no -kbdconfig /etc/xrdp/sans-raccourcis &",
      `  ${application}'`,
    ]);
    await edit(
      ts1,
      settings,
      "s/^IdleTimeLimit=.*/IdleTimeLimit=1800/; s/^KillDisconnected=.*/KillDisconnected=true/; s/^DisconnectedTimeLimit=.*/DisconnectedTimeLimit=3600/",
      restartSessions,
    );
  },
});
