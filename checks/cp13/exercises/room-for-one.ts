import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { oneSessionOnly } from "../faults/one-session-only.js";
import { restartSessions } from "../lib/restart-sessions.js";

const { maxSessions } = remoteDesktop;

const sessions = "/etc/xrdp/sesman.ini";
const starter = "/etc/xrdp/startwm.sh";
const sockets = "/tmp/.X11-unix";
/** The first display that the session manager gives, `X11DisplayOffset`; others follow. */
const firstDisplay = 10;

export const roomForOne = exercise({
  title: {
    fr: "De la place pour un seul",
    en: "Room for one alone",
  },
  brief: {
    fr: `« Le premier qui ouvre son bureau à distance sur ts1 travaille tranquille ; tous les autres sont renvoyés, ou leur écran se ferme aussitôt. Une fois le premier parti pour de bon, c'est le suivant qui a la place. » Cela dure depuis que l'on a « remis de l'ordre » sur ce serveur, prévu pour ${maxSessions} sessions.
Ouvrez deux sessions de deux comptes, lisez ce que ts1 dit de la seconde, et rendez à chacun la sienne. Quelqu'un travaille : on ne redémarre pas la machine. Ni les admis, ni les limites de durée, ni ce que chacun trouve dans sa session ne changent. Rendez la cause, sa preuve, et l'essai à deux qui réussit.`,
    en: `“Whoever opens a remote desktop on ts1 first works in peace; all others are sent back, or their screen closes at once. Once the first has left for good, the next one has the place.” It has been so since somebody “tidied up” that server, which is planned for ${maxSessions} sessions.
Open two sessions of two accounts, read what ts1 says of the second, and give each his own. Somebody is working: the machine is not restarted. Neither who is let in, nor limits of time, nor what each finds in his session changes. Hand in the cause, its proof, and the trial of two that succeeds.`,
  },
  minutes: 15,
  needs: ["ts1"],
  proves: ["cp13/sessions-side-by-side", "cp13/desktop-for-members"],
  keeps: [
    "cp13/limits-in-force",
    "cp13/one-application-published",
    "cp13/others-refused",
    "cp13/return-finds-session",
  ],

  causes: {
    "one-session-admitted": causeOfFault<"ts1">(oneSessionOnly, ({ nodes: { ts1 } }) =>
      edit(ts1, sessions, `s/^MaxSessions=.*/MaxSessions=${maxSessions}/`, restartSessions),
    ),

    "displays-taken": {
      title: {
        fr: "Des sessions tuées ont laissé leur socket : il ne reste qu'un affichage libre",
        en: "Sessions that were killed left their sockets: one display alone is free",
      },
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
      title: {
        fr: "Le script de session s'arrête dès qu'un autre écran existe",
        en: "The session's script stops as soon as there is another screen",
      },
      setUp: ({ nodes: { ts1 } }) =>
        edit(ts1, starter, '/^cd "$HOME"/a [ "$(pgrep -c -x Xorg)" -gt 1 ] && exit 1'),
      solve: ({ nodes: { ts1 } }) => edit(ts1, starter, "/pgrep -c -x Xorg/d"),
    },
  },
});
