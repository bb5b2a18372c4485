import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { expiredCertificate } from "../../lib/expired-certificate.js";
import { orderWork } from "../../lib/helpdesk/order-work.js";
import { reportWork } from "../../lib/helpdesk/report-work.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { audit } from "../lib/audit.js";
import { restartSessions } from "../lib/restart-sessions.js";
import { selfSignedCertificate } from "../lib/self-signed-certificate.js";
import { serverName } from "../lib/server-name.js";

const { desktopGroup, applicationGroup } = remoteDesktop;
const listener = "/etc/xrdp/xrdp.ini";
const sessions = "/etc/xrdp/sesman.ini";
const starter = "/etc/xrdp/startwm.sh";
const accounts = "/etc/sssd/sssd.conf";
const homes = "/etc/pam.d/common-session";
const own = "/etc/xrdp/cert.pem";
/** What makes all of these files count. */
const inForce = `systemctl restart sssd; ${restartSessions}`;

export const auditOfTheSessions = exercise({
  needs: ["ts1", "desk1", "probe-lan"],

  causes: {
    "opened-wide": {
      async setUp({ nodes: { ts1 } }) {
        await selfSignedCertificate(ts1, serverName(), { key: "key.pem", certificate: "cert.pem" });
        await edit(ts1, accounts, "s/^access_provider = simple/access_provider = permit/");
        await edit(ts1, homes, "s/pam_mkhomedir.so.*/pam_mkhomedir.so umask=0022/");
        await edit(
          ts1,
          listener,
          "s/^security_layer=tls/security_layer=negotiate/; s/^rdpdr=false/rdpdr=true/; s/^rdpsnd=false/rdpsnd=true/",
        );
        await edit(
          ts1,
          sessions,
          "s/^Policy=.*/Policy=UBC/; s/^\\(IdleTimeLimit\\|DisconnectedTimeLimit\\)=.*/\\1=0/; s/^KillDisconnected=.*/KillDisconnected=false/",
          inForce,
        );
      },
      async solve({ nodes: { ts1 } }) {
        await edit(ts1, accounts, "s/^access_provider = permit/access_provider = simple/");
        await edit(ts1, homes, "s/pam_mkhomedir.so.*/pam_mkhomedir.so umask=0077/");
        await edit(
          ts1,
          listener,
          "s/^security_layer=negotiate/security_layer=tls/; s/^rdpdr=true/rdpdr=false/; s/^rdpsnd=true/rdpsnd=false/",
        );
      },
    },
    "patched-by-hand": {
      async setUp({ nodes: { ts1 } }) {
        await expiredCertificate(ts1, [serverName()], {
          key: "/etc/xrdp/key.pem",
          certificate: own,
        });
        await edit(ts1, accounts, "s/^simple_allow_groups = .*/&, domain users/");
        await edit(ts1, starter, '/^cd "$HOME"/a chmod 755 "$HOME"');
        await edit(
          ts1,
          listener,
          "s/^security_layer=tls/security_layer=negotiate/; s/^rdpsnd=false/rdpsnd=true/",
        );
        await edit(
          ts1,
          sessions,
          "s/^Policy=.*/Policy=UBDC/; s/^IdleTimeLimit=.*/IdleTimeLimit=0/; s/^KillDisconnected=.*/KillDisconnected=false/",
          inForce,
        );
      },
      async solve({ nodes: { ts1 } }) {
        await edit(ts1, accounts, "s/^\\(simple_allow_groups = .*\\), domain users/\\1/");
        await edit(ts1, starter, '/^chmod 755 "$HOME"/d');
        await edit(
          ts1,
          listener,
          "s/^security_layer=negotiate/security_layer=tls/; s/^rdpsnd=true/rdpsnd=false/",
        );
      },
    },
    "defaults-come-back": {
      async setUp({ nodes: { ts1 } }) {
        await selfSignedCertificate(ts1, `essai.${serverName()}`, {
          key: "essai-key.pem",
          certificate: "essai.pem",
        });
        await edit(ts1, accounts, "/^simple_allow_groups = /d");
        await edit(ts1, homes, "s/ umask=0077//");
        await edit(
          ts1,
          listener,
          "s/^security_layer=tls/security_layer=negotiate/; s,^certificate=.*,certificate=/etc/xrdp/essai.pem,; s,^key_file=.*,key_file=/etc/xrdp/essai-key.pem,; s/^cliprdr=true/cliprdr=false/",
        );
        await edit(
          ts1,
          sessions,
          "s/^Policy=.*/Policy=UBC/; s/^IdleTimeLimit=.*/IdleTimeLimit=86400/; s/^DisconnectedTimeLimit=.*/DisconnectedTimeLimit=0/",
          inForce,
        );
      },
      async solve({ nodes: { ts1 } }) {
        await edit(
          ts1,
          accounts,
          `/^access_provider = simple/a simple_allow_groups = ${desktopGroup}, ${applicationGroup}`,
        );
        await edit(ts1, homes, "s/pam_mkhomedir.so.*/pam_mkhomedir.so umask=0077/");
        await edit(
          ts1,
          listener,
          `s/^security_layer=negotiate/security_layer=tls/; s,^certificate=.*,certificate=${own},; s,^key_file=.*,key_file=/etc/xrdp/key.pem,; s/^cliprdr=false/cliprdr=true/`,
          "rm /etc/xrdp/essai.pem /etc/xrdp/essai-key.pem",
        );
      },
    },
  },

  async setUp(scene) {
    const { reference, idleMinutes, aloneMinutes } = audit(scene);
    await orderWork(scene, {
      by: staff().itManager.login,
      subject: `Audit des sessions de ts1 (${reference})`,
      text: `Bonjour, merci de remettre ts1 en règle. Limites demandées par la direction : déconnexion après ${idleMinutes} minutes d'inactivité, session sans client fermée après ${aloneMinutes} minutes. Répondez ici : ce qui a été trouvé, ce qui a été corrigé, et les limites en place.`,
    });
    await edit(scene.nodes.ts1, sessions, "s/^AllowRootLogin=false/AllowRootLogin=true/");
  },

  async solve(scene) {
    const { ts1 } = scene.nodes;
    const { reference, idleMinutes, aloneMinutes } = audit(scene);
    mustSucceed(
      await ts1.within(20_000)`
      install -m 644 /run/plateau/ts1.crt ${own} && install -m 640 -g xrdp /run/plateau/ts1.key /etc/xrdp/key.pem`,
    );
    await edit(
      ts1,
      sessions,
      `s/^AllowRootLogin=.*/AllowRootLogin=false/; s/^Policy=.*/Policy=Default/; s/^IdleTimeLimit=.*/IdleTimeLimit=${idleMinutes * 60}/; s/^KillDisconnected=.*/KillDisconnected=true/; s/^DisconnectedTimeLimit=.*/DisconnectedTimeLimit=${aloneMinutes * 60}/`,
      inForce,
    );
    await reportWork(
      scene,
      reference,
      `Bonjour, ts1 est en règle : TLS seul, certificat de l'autorité, groupes admis et root refusé, dossiers fermés, presse-papiers seul. Une session inactive est déconnectée après ${idleMinutes} minutes, et fermée après ${aloneMinutes} minutes sans client.`,
    );
  },
});
