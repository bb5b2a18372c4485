import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
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

const { desktopGroup, applicationGroup, application } = remoteDesktop;
const listener = "/etc/xrdp/xrdp.ini";
const sessions = "/etc/xrdp/sesman.ini";
const starter = "/etc/xrdp/startwm.sh";
const accounts = "/etc/sssd/sssd.conf";
const homes = "/etc/pam.d/common-session";
const own = "/etc/xrdp/cert.pem";
/** What makes all of these files count. */
const inForce = `systemctl restart sssd; ${restartSessions}`;

export const auditOfTheSessions = exercise({
  title: {
    fr: "Les sessions de ts1 devant les auditeurs",
    en: "The sessions of ts1 before the auditors",
  },
  brief: {
    fr: `Les auditeurs sont passés sur ts1, et leur rapport est mauvais. ${staff.itManager.name} vous demande de tout reprendre ; sa demande, avec les limites qu'il veut, est dans un ticket à l'assistance (https://${helpdesk.host}, file Demandes). La règle de l'entreprise :
1. Le bureau à distance se négocie en TLS seul, et son certificat est celui de l'autorité de l'entreprise, au nom de ${serverName} (les deux fichiers sont dans /run/plateau).
2. Ouvrent une session les membres de ${desktopGroup} (un bureau) et de ${applicationGroup} (${application} seul) ; ni quelqu'un d'autre du domaine, ni root.
3. Personne ne lit le dossier personnel d'un autre, même d'un dossier créé demain.
4. Du poste du client passe le presse-papiers, et rien d'autre.
5. Qui est coupé retrouve sa session ; une session oubliée a une fin. Les deux limites sont celles du ticket.
6. Tout tient après un redémarrage de ts1. Répondez dans le ticket : constats, corrections, les deux limites ; résolvez-le.
Prouvez chaque point par une session réelle, et pour chaque refus montrez qu'un essai permis passe. Les gens travaillent : rien de ce qui marche ne change.`,
    en: `The auditors went over ts1, and their report is bad. ${staff.itManager.name} asks you to go through all of it; what he asks, with the limits that he wants, is in a ticket at the helpdesk (https://${helpdesk.host}, queue Demandes). The company's rule:
1. The remote desktop is negotiated in TLS alone, and its certificate is the one of the company's authority, in the name of ${serverName} (both files are in /run/plateau).
2. Those who open a session are the members of ${desktopGroup} (a desktop) and of ${applicationGroup} (${application} alone); neither anybody else of the domain, nor root.
3. Nobody reads another's home, not even one that is made tomorrow.
4. Of the client's devices the clipboard crosses, and nothing else.
5. Whoever is cut off finds his session again; a forgotten session has an end. Both limits are the ticket's.
6. All of it outlives a restart of ts1. Answer in the ticket: findings, repairs, both limits; resolve it.
Prove each point by a real session, and for each refusal show that a try that is allowed goes through. People are working: nothing that works changes.`,
  },
  minutes: 90,
  needs: ["ts1", "desk1", "probe-lan"],
  proves: [
    "cp13/tls-only",
    "cp13/certificate-proves-itself",
    "cp13/others-refused",
    "cp13/root-refused",
    "cp13/users-kept-apart",
    "cp13/clipboard-alone-crosses",
    "cp13/return-finds-session",
    "cp13/limits-in-force",
    "cp13/audit-reported",
  ],
  keeps: [
    "cp13/desktop-for-members",
    "cp13/one-application-published",
    "cp13/sessions-side-by-side",
    "cp13/reached-from-offices-only",
  ],
  restarts: ["ts1"],

  causes: {
    "opened-wide": {
      title: {
        fr: "Tout le domaine admis, certificat autosigné, disques et son redirigés, umask 0022",
        en: "The whole domain let in, self-signed certificate, drives and sound redirected, umask 0022",
      },
      async setUp({ nodes: { ts1 } }) {
        await selfSignedCertificate(ts1, serverName, { key: "key.pem", certificate: "cert.pem" });
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
      title: {
        fr: "Un groupe de trop admis, certificat expiré, son redirigé, dossiers ouverts par le script de session",
        en: "One group too many let in, expired certificate, sound redirected, homes opened by the session's script",
      },
      async setUp({ nodes: { ts1 } }) {
        await expiredCertificate(ts1, [serverName], { key: "/etc/xrdp/key.pem", certificate: own });
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
      title: {
        fr: "Réglages ôtés, donc ceux du paquet : négociation libre, aucune liste de groupes, umask ; certificat d'un essai, presse-papiers coupé",
        en: "Settings taken out, so the package's own: free negotiation, no list of groups, umask; a trial's certificate, no clipboard",
      },
      async setUp({ nodes: { ts1 } }) {
        await selfSignedCertificate(ts1, `essai.${serverName}`, {
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
      by: staff.itManager.login,
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
