import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { typed } from "../../lib/typed.js";
import { byRemoteDesktop } from "../lib/red-together.js";
import { restartSessions } from "../lib/restart-sessions.js";
import { selfSignedCertificate } from "../lib/self-signed-certificate.js";
import { serverName } from "../lib/server-name.js";

export const desktopMissing = typed("ts1", "chmod 644 /usr/bin/startxfce4", [
  "cp13/desktop-for-members",
  "cp13/sessions-side-by-side",
  "cp13/users-kept-apart",
]);

export const certificateOfNobody = fault({
  needs: ["ts1"],
  reddens: ["cp07/tls-is-sound", "cp13/certificate-proves-itself"],

  async apply({ nodes: { ts1 } }) {
    await selfSignedCertificate(ts1, serverName(), { key: "key.pem", certificate: "cert.pem" });
    mustSucceed(await ts1.within(20_000)`sh -c ${restartSessions}`);
  },
});

export const desktopForEverybody = fault({
  needs: ["ts1"],
  reddens: ["cp13/one-application-published"],
  apply: ({ nodes: { ts1 } }) =>
    edit(ts1, "/etc/xrdp/startwm.sh", "s/^if id -nG .*/if true; then/"),
});

export const drivesRedirected = fault({
  needs: ["ts1"],
  reddens: ["cp13/clipboard-alone-crosses"],
  apply: ({ nodes: { ts1 } }) =>
    edit(
      ts1,
      "/etc/xrdp/xrdp.ini",
      "s/^rdpdr=false/rdpdr=true/; s/^rdpsnd=false/rdpsnd=true/",
      restartSessions,
    ),
});

export const everybodyLetIn = fault({
  needs: ["ts1"],
  reddens: ["cp13/others-refused"],
  apply: ({ nodes: { ts1 } }) =>
    edit(
      ts1,
      "/etc/sssd/sssd.conf",
      "s/^access_provider = simple/access_provider = permit/",
      "systemctl restart sssd",
    ),
});

export const groupLeftOut = fault({
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

export const guestsReachIt = fault({
  needs: ["fw1"],
  reddens: ["cp13/reached-from-offices-only", "cp07/flows-from-guest", "cp07/nothing-else-passes"],

  async apply({ nodes: { fw1 } }) {
    const rule = 'iifname "guest" tcp dport 3389 accept';
    await fw1.succeed`
      sed -i ${`/hook forward/a\\        ${rule}`} /etc/nftables.conf
      systemctl reload nftables`;
  },
});

export const homesReadable = fault({
  needs: ["ts1"],
  reddens: ["cp13/users-kept-apart"],

  async apply({ nodes: { ts1 } }) {
    // Homes that are made from now on.
    await ts1.succeed`
      grep -q pam_mkhomedir.so /etc/pam.d/common-session
      sed -i 's/pam_mkhomedir.so.*/pam_mkhomedir.so umask=0022/' /etc/pam.d/common-session
      chmod 755 /home/* 2> /dev/null || true`;
  },
});

export const keyUnreadable = fault({
  needs: ["ts1"],
  reddens: [...byRemoteDesktop, "cp07/tls-is-sound"],

  async apply({ nodes: { ts1 } }) {
    mustSucceed(
      await ts1.within(
        15_000,
      )`chmod 000 /etc/xrdp/key.pem && chown root:root /etc/xrdp/key.pem && systemctl restart xrdp`,
    );
  },
});

export const newSessionEachTime = fault({
  needs: ["ts1"],
  reddens: ["cp13/return-finds-session"],
  apply: ({ nodes: { ts1 } }) =>
    edit(ts1, "/etc/xrdp/sesman.ini", "s/^Policy=Default/Policy=UBC/", restartSessions),
});

export const noLimits = fault({
  needs: ["ts1"],
  reddens: ["cp13/limits-in-force"],
  apply: ({ nodes: { ts1 } }) =>
    edit(
      ts1,
      "/etc/xrdp/sesman.ini",
      "s/^IdleTimeLimit=.*/IdleTimeLimit=0/; s/^KillDisconnected=.*/KillDisconnected=false/; s/^DisconnectedTimeLimit=.*/DisconnectedTimeLimit=0/",
      restartSessions,
    ),
});

export const oldSecurityAccepted = fault({
  needs: ["ts1"],
  reddens: ["cp13/tls-only"],
  apply: ({ nodes: { ts1 } }) =>
    edit(
      ts1,
      "/etc/xrdp/xrdp.ini",
      "s/^security_layer=tls/security_layer=negotiate/",
      restartSessions,
    ),
});

export const oneSessionOnly = fault({
  needs: ["ts1"],
  reddens: ["cp13/desktop-for-members", "cp13/sessions-side-by-side", "cp13/users-kept-apart"],
  apply: ({ nodes: { ts1 } }) =>
    edit(ts1, "/etc/xrdp/sesman.ini", "s/^MaxSessions=.*/MaxSessions=1/", restartSessions),
});

export const remoteDesktopStopped = fault({
  needs: ["ts1"],
  reddens: byRemoteDesktop,

  async apply({ nodes: { ts1 } }) {
    mustSucceed(await ts1.within(15_000)`systemctl stop xrdp`);
  },
});

export const rootLetIn = fault({
  needs: ["ts1"],
  reddens: ["cp13/root-refused"],
  apply: ({ nodes: { ts1 } }) =>
    edit(
      ts1,
      "/etc/xrdp/sesman.ini",
      "s/^AllowRootLogin=false/AllowRootLogin=true/",
      restartSessions,
    ),
});
