import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { restartSessions } from "../lib/restart-sessions.js";

const { maxSessions } = remoteDesktop;

const sessions = "/etc/xrdp/sesman.ini";
const starter = "/etc/xrdp/startwm.sh";
const sockets = "/tmp/.X11-unix";
/** The first display that the session manager gives, `X11DisplayOffset`; others follow. */
const firstDisplay = 10;

export const roomForOne = exercise({
  needs: ["ts1"],

  causes: {
    "one-session-admitted": {
      solve: ({ nodes: { ts1 } }) =>
        edit(ts1, sessions, `s/^MaxSessions=.*/MaxSessions=${maxSessions}/`, restartSessions),
    },

    "displays-taken": {
      async setUp({ nodes: { ts1 } }) {
        await ts1.succeed`
          for display in $(seq ${firstDisplay + 1} ${firstDisplay + maxSessions}); do
            touch ${sockets}/X$display
          done`;
      },
      async solve({ nodes: { ts1 } }) {
        // A socket that somebody listens on is a session.
        await ts1.succeed`
          for socket in ${sockets}/X*; do
            ss -Hlx "src $socket" | grep -q . || rm "$socket"
          done`;
      },
    },

    "starter-refuses": {
      setUp: ({ nodes: { ts1 } }) =>
        edit(ts1, starter, '/^cd "$HOME"/a [ "$(pgrep -c -x Xorg)" -gt 1 ] && exit 1'),
      solve: ({ nodes: { ts1 } }) => edit(ts1, starter, "/pgrep -c -x Xorg/d"),
    },
  },
});
