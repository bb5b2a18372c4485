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
  needs: ["ts1"],

  causes: {
    "nothing-yet": {
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
