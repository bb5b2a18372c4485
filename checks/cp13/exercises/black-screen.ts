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
  needs: ["ts1"],

  causes: {
    "left-out": {
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
