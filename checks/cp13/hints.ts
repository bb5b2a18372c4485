import { unreported } from "../lib/helpdesk/unreported.js";
import type { Case, Hints } from "../lib/hint.js";

/** Nobody got in at all: what the check is about can't be told yet. */
const noScreen = {
  when: /: 0 Xorg$/m,
  causes: ["cp13/remote-desktop-stopped", "cp13/key-unreadable"],
  where: {
    fr: "Personne n'ouvre de session du tout : réglez d'abord l'accès (port, TLS, service), ce contrôle suivra.",
    en: "Nobody opens a session at all: put access right first (port, TLS, service), this check will follow.",
  },
  what: {
    fr: "Le service de bureau à distance est arrêté, ou refuse toute connexion avant l'identification.",
    en: "The remote desktop service is stopped, or refuses every connection before anybody logs in.",
  },
  how: {
    fr: "`systemctl enable --now xrdp` ; s'il tourne, `journalctl -u xrdp` : une clé illisible se rend à son groupe (`chown root:xrdp`, `chmod 640`) dans /etc/xrdp, puis `systemctl restart xrdp`.",
    en: "`systemctl enable --now xrdp`; if it runs, `journalctl -u xrdp`: a key that can't be read is given to its group (`chown root:xrdp`, `chmod 640`) in /etc/xrdp, then `systemctl restart xrdp`.",
  },
} as const satisfies Case;

export const hints = {
  "reached-from-offices-only": {
    where: {
      fr: "Un site n'atteint pas ts1 : comparez avec l'autre site avant d'accuser le serveur.",
      en: "A site does not reach ts1: compare with the other site before you blame the server.",
    },
    cases: [
      {
        when: /probe-(?:guest|wan) → ts1:\d+: PROTOCOL/,
        causes: ["cp13/guests-reach-it", "cp06/guests-let-in", "cp07/accept-all-before-drop"],
        where: {
          fr: "Quelqu'un qui ne doit pas l'atteindre l'atteint : le pare-feu entre lui et ts1.",
          en: "Somebody who must not reach it does: the firewall between him and ts1.",
        },
        what: {
          fr: "Une règle de fw1 laisse passer cette zone vers ts1, avant le refus.",
          en: "A rule of fw1 lets that zone through to ts1, before the refusal.",
        },
        how: {
          fr: "Dans la chaîne forward de /etc/nftables.conf (fw1), ôtez l'accept qui ouvre cette zone vers 3389, vers srv ou vers tout, puis `systemctl reload nftables`.",
          en: "In chain forward of /etc/nftables.conf (fw1) remove the accept that opens that zone to 3389, to srv or to everything, then `systemctl reload nftables`.",
        },
      },
      {
        when: /probe-lan → ts1:\d+: refused/,
        causes: ["cp13/remote-desktop-stopped"],
        what: {
          fr: "Le serveur répond qu'il n'écoute pas : le service est arrêté.",
          en: "The server answers that it does not listen: the service is stopped.",
        },
        how: {
          fr: "`systemctl enable --now xrdp` sur ts1, puis `ss -ltn 'sport = 3389'`.",
          en: "`systemctl enable --now xrdp` on ts1, then `ss -ltn 'sport = 3389'`.",
        },
      },
      {
        when: /probe-siteb → ts1:\d+: timeout/,
        what: {
          fr: "Le siège l'atteint, le second site non : c'est le tunnel ou une route, pas le bureau à distance.",
          en: "The head office reaches it, the second site does not: it is the tunnel or a route, not the remote desktop.",
        },
      },
    ],
  },
  "tls-only": {
    where: {
      fr: "La toute première réponse du serveur, avant toute identification : la négociation de la sécurité RDP.",
      en: "The server's very first answer, before anybody logs in: the negotiation of RDP security.",
    },
    cases: [
      {
        when: /^PROTOCOL_RDP →/m,
        causes: ["cp13/old-security-accepted"],
        what: {
          fr: "TLS marche, mais l'ancienne sécurité RDP est acceptée aussi.",
          en: "TLS works, but RDP's old security is accepted too.",
        },
        how: {
          fr: "`security_layer=tls` dans /etc/xrdp/xrdp.ini, puis `systemctl restart xrdp`.",
          en: "`security_layer=tls` in /etc/xrdp/xrdp.ini, then `systemctl restart xrdp`.",
        },
      },
      {
        when: /→ (?:refused|timeout)/,
        causes: ["cp13/remote-desktop-stopped", "cp13/key-unreadable"],
        what: {
          fr: "Il n'y a pas de négociation du tout : le service est arrêté, ou ferme aussitôt faute de pouvoir lire sa clé.",
          en: "There is no negotiation at all: the service is stopped, or closes at once because it can't read its key.",
        },
        how: {
          fr: "`systemctl enable --now xrdp` sur ts1 ; s'il tourne déjà, `ls -l` sur son `key_file` (root:xrdp, 640), puis `systemctl restart xrdp`.",
          en: "`systemctl enable --now xrdp` on ts1; if it runs already, `ls -l` on its `key_file` (root:xrdp, 640), then `systemctl restart xrdp`.",
        },
      },
      {
        when: /SSL_CERT_NOT_ON_SERVER/,
        causes: ["cp13/key-unreadable"],
        what: {
          fr: "TLS ne s'établit pas : le certificat ou sa clé ne sont pas utilisables par xrdp.",
          en: "TLS is not set up: xrdp can't use the certificate or its key.",
        },
        how: {
          fr: "`ls -l` sur les fichiers `certificate` et `key_file` de xrdp.ini : le compte du service doit lire la clé (groupe, 640) ; `systemctl restart xrdp`.",
          en: "`ls -l` on the files `certificate` and `key_file` of xrdp.ini: the service's account must read the key (group, 640); `systemctl restart xrdp`.",
        },
      },
    ],
  },
  "certificate-proves-itself": {
    where: {
      fr: "Le certificat présenté sur 3389 : émetteur, nom, date ; à condition que TLS s'établisse.",
      en: "The certificate shown on 3389: issuer, name, date; provided that TLS is set up.",
    },
    cases: [
      {
        when: /self.signed|unable to get|verify failed/i,
        causes: ["cp13/certificate-of-nobody"],
        what: {
          fr: "Le certificat est autosigné : aucune autorité que les postes connaissent ne le garantit.",
          en: "The certificate is self-signed: no authority that workstations know vouches for it.",
        },
        how: {
          fr: "Remettez dans /etc/xrdp le certificat et la clé signés par l'autorité du labo (/run/plateau), lisibles par xrdp, puis `systemctl restart xrdp`.",
          en: "Put the certificate and key signed by the lab's authority (/run/plateau) back into /etc/xrdp, readable by xrdp, then `systemctl restart xrdp`.",
        },
      },
      {
        when: /notAfter/,
        what: {
          fr: "Le certificat expire bientôt.",
          en: "The certificate expires soon.",
        },
      },
    ],
  },
  "desktop-for-members": {
    where: {
      fr: "Suivez l'ouverture dans l'ordre : connexion, identification, droit d'accès, écran (Xorg), bureau. La dernière ligne du journal dit où cela s'arrête.",
      en: "Follow the log-in in order: connection, password, right of access, screen (Xorg), desktop. The log's last line says where it stops.",
    },
    what: {
      fr: "Si le journal refuse le compte, ce sont les groupes admis ; si la session naît et meurt, c'est le bureau ; s'il parle de limite, c'est le nombre de sessions ; s'il ne dit rien, la connexion n'arrive pas.",
      en: "If the log refuses the account, it is the groups let in; if the session is born and dies, it is the desktop; if it speaks of a limit, it is the number of sessions; if it says nothing, the connection does not arrive.",
    },
    how: {
      fr: "Selon le cas : `simple_allow_groups` de /etc/sssd/sssd.conf ; /usr/bin/startxfce4 exécutable (755) ; `MaxSessions` de /etc/xrdp/sesman.ini ; `systemctl status xrdp` et sa clé. Redémarrez le service touché.",
      en: "As the case may be: `simple_allow_groups` of /etc/sssd/sssd.conf; /usr/bin/startxfce4 executable (755); `MaxSessions` of /etc/xrdp/sesman.ini; `systemctl status xrdp` and its key. Restart the service concerned.",
    },
  },
  "sessions-side-by-side": {
    where: {
      fr: "Voyez si personne n'a de session, ou si un seul en a une : ce ne sont pas les mêmes causes.",
      en: "See whether nobody has a session, or one alone has: the causes are not the same.",
    },
    what: {
      fr: "Un seul servi : une limite de sessions, ou un droit (ou un bureau) qui manque à l'autre ; personne : l'accès lui-même.",
      en: "One alone served: a limit of sessions, or a right (or a desktop) that the other lacks; nobody: access itself.",
    },
    how: {
      fr: "`grep MaxSessions /etc/xrdp/sesman.ini`, puis `simple_allow_groups` de /etc/sssd/sssd.conf et l'ouverture du bureau ; `journalctl -u xrdp-sesman` tranche.",
      en: "`grep MaxSessions /etc/xrdp/sesman.ini`, then `simple_allow_groups` of /etc/sssd/sssd.conf and the start of the desktop; `journalctl -u xrdp-sesman` decides.",
    },
  },
  "one-application-published": {
    where: {
      fr: "Ce qu'une session lance dépend du groupe de l'utilisateur : cherchez le script qui décide.",
      en: "What a session starts depends on the user's group: look for the script that decides.",
    },
    cases: [
      {
        when: /: [^∅\n]*\b(?:xfce4|xfwm4|Thunar|thunar|xfdesktop)/,
        causes: ["cp13/desktop-for-everybody"],
        what: {
          fr: "L'utilisateur reçoit un bureau complet : la condition sur le groupe n'est plus faite.",
          en: "The user gets a whole desktop: the condition on the group is no longer made.",
        },
        how: {
          fr: "Dans /etc/xrdp/startwm.sh, rétablissez la condition `if id -nG | … ; then` devant le lancement du bureau : lui n'est que pour le groupe du bureau complet, l'application seule est pour les autres.",
          en: "In /etc/xrdp/startwm.sh restore the condition `if id -nG | … ; then` before the desktop is started: that is for the whole desktop's group alone, the lone application for others.",
        },
      },
      {
        when: /: ∅/,
        causes: ["cp13/remote-desktop-stopped", "cp13/key-unreadable"],
        what: {
          fr: "Aucune session ne s'ouvre : réglez l'accès d'abord.",
          en: "No session opens: put access right first.",
        },
        how: {
          fr: "`systemctl enable --now xrdp` ; s'il tourne, la clé désignée par `key_file` doit être lisible par lui.",
          en: "`systemctl enable --now xrdp`; if it runs, the key named by `key_file` must be readable by it.",
        },
      },
    ],
  },
  "return-finds-session": {
    where: {
      fr: "Le gestionnaire de sessions (sesman) : d'après quoi reconnaît-il quelqu'un qui revient ?",
      en: "The session manager (sesman): by what does it recognise somebody who comes back?",
    },
    cases: [
      noScreen,
      {
        when: /^Xorg \S+ → /m,
        causes: ["cp13/new-session-each-time"],
        what: {
          fr: "La connexion suivante ne retrouve pas la session : elle en ouvre une autre, ou l'ancienne a été tuée.",
          en: "The next connection does not find the session: it opens another, or the old one was killed.",
        },
        how: {
          fr: "`Policy=Default` dans /etc/xrdp/sesman.ini (sans l'adresse ni la connexion du client), `KillDisconnected` seulement avec un délai, puis `systemctl restart xrdp-sesman`.",
          en: "`Policy=Default` in /etc/xrdp/sesman.ini (without the client's address or connection), `KillDisconnected` only with a delay, then `systemctl restart xrdp-sesman`.",
        },
      },
    ],
  },
  "limits-in-force": {
    where: {
      fr: "Les limites se lisent dans la session elle-même ; elles viennent du gestionnaire de sessions.",
      en: "Limits are read in the session itself; they come from the session manager.",
    },
    cases: [
      noScreen,
      {
        when: /^idle /m,
        causes: ["cp13/no-limits"],
        what: {
          fr: "Une durée nulle veut dire sans limite : session inactive, ou session sans client.",
          en: "A time of nought means no limit: an idle session, or one without a client.",
        },
        how: {
          fr: "Dans [Sessions] de /etc/xrdp/sesman.ini : `IdleTimeLimit` et `DisconnectedTimeLimit` en secondes (quelques heures au plus), `KillDisconnected=true`, puis `systemctl restart xrdp-sesman`.",
          en: "In [Sessions] of /etc/xrdp/sesman.ini: `IdleTimeLimit` and `DisconnectedTimeLimit` in seconds (a few hours at most), `KillDisconnected=true`, then `systemctl restart xrdp-sesman`.",
        },
      },
    ],
  },
  "others-refused": {
    where: {
      fr: "Qui a un bon mot de passe n'a pas pour autant le droit d'entrer : où ts1 en décide-t-il ?",
      en: "Whoever has a good password has not thereby the right to enter: where does ts1 decide it?",
    },
    cases: [
      noScreen,
      {
        when: /somebody else opens none/,
        causes: ["cp13/everybody-let-in"],
        what: {
          fr: "Le contrôle d'accès par groupe est levé : tout le domaine entre.",
          en: "Access control by group is off: the whole domain gets in.",
        },
        how: {
          fr: "/etc/sssd/sssd.conf : `access_provider = simple` et `simple_allow_groups` avec les deux groupes, puis `systemctl restart sssd`.",
          en: "/etc/sssd/sssd.conf: `access_provider = simple` and `simple_allow_groups` with both groups, then `systemctl restart sssd`.",
        },
      },
    ],
  },
  "root-refused": {
    where: {
      fr: "Le gestionnaire de sessions décide du cas de root à part des autres comptes.",
      en: "The session manager decides root's case apart from other accounts.",
    },
    cases: [
      { ...noScreen, when: /a member does open/ },
      {
        when: /^root: \d+ Xorg/m,
        causes: ["cp13/root-let-in"],
        what: {
          fr: "Root ouvre un bureau à distance : un compte que tous connaissent, avec tous les droits.",
          en: "Root opens a remote desktop: an account that everybody knows, with every right.",
        },
        how: {
          fr: "`AllowRootLogin=false` dans [Security] de /etc/xrdp/sesman.ini, puis `systemctl restart xrdp-sesman`.",
          en: "`AllowRootLogin=false` in [Security] of /etc/xrdp/sesman.ini, then `systemctl restart xrdp-sesman`.",
        },
      },
    ],
  },
  "users-kept-apart": {
    where: {
      fr: "Les droits des dossiers personnels de ts1, et ce qui les fixe à leur création.",
      en: "The rights of homes on ts1, and what sets them when they are made.",
    },
    cases: [
      {
        when: /^own: /m,
        where: {
          fr: "Un des utilisateurs d'essai n'a pas de session, donc rien à lui : voyez d'abord l'ouverture du bureau.",
          en: "One of the trial users has no session, hence nothing of his own: see to opening a desktop first.",
        },
      },
      {
        when: /other user reads: [^\n]*home/,
        causes: ["cp13/homes-readable"],
        what: {
          fr: "Les dossiers personnels se lisent entre utilisateurs.",
          en: "Homes are read between users.",
        },
        how: {
          fr: "`pam_mkhomedir.so umask=0077` dans /etc/pam.d/common-session pour les prochains, `chmod 700 /home/*` pour ceux qui existent.",
          en: "`pam_mkhomedir.so umask=0077` in /etc/pam.d/common-session for those to come, `chmod 700 /home/*` for those that exist.",
        },
      },
      {
        when: /other user reads: [^\n]*processes/,
        what: {
          fr: "Les processus des autres se voient.",
          en: "Other users' processes are seen.",
        },
      },
    ],
  },
  "clipboard-alone-crosses": {
    where: {
      fr: "Les canaux virtuels offerts au client : un par périphérique.",
      en: "The virtual channels offered to the client: one per device.",
    },
    cases: [
      {
        when: /rdpdr|rdpsnd/,
        causes: ["cp13/drives-redirected"],
        what: {
          fr: "Les disques (rdpdr) ou le son (rdpsnd) du poste client sont redirigés.",
          en: "The client's drives (rdpdr) or sound (rdpsnd) are redirected.",
        },
        how: {
          fr: "Dans [Channels] : `rdpdr=false`, `rdpsnd=false`, `cliprdr=true`, puis `systemctl restart xrdp`.",
          en: "In [Channels]: `rdpdr=false`, `rdpsnd=false`, `cliprdr=true`, then `systemctl restart xrdp`.",
        },
      },
      {
        when: /channels: ∅/,
        causes: ["cp13/remote-desktop-stopped", "cp13/key-unreadable"],
        what: {
          fr: "Aucun canal, parce qu'aucune session ne s'ouvre.",
          en: "No channel, because no session opens.",
        },
        how: {
          fr: "`systemctl enable --now xrdp` ; s'il tourne, rendez-lui la lecture de sa clé (`key_file`).",
          en: "`systemctl enable --now xrdp`; if it runs, let it read its key again (`key_file`).",
        },
      },
    ],
  },
  "audit-reported": {
    where: {
      fr: "Les limites d'une session ouverte maintenant, à côté de celles que demande le ticket de l'audit.",
      en: "The limits of a session that is opened now, beside those that the audit's ticket asks for.",
    },
    cases: [noScreen, ...unreported],
    what: {
      fr: "L'une des deux limites n'est pas celle du ticket, ou n'est pas en vigueur dans les sessions.",
      en: "One of the two limits is not the ticket's, or is not in force in sessions.",
    },
    how: {
      fr: "Dans [Sessions] de /etc/xrdp/sesman.ini, en secondes : IdleTimeLimit, DisconnectedTimeLimit, et KillDisconnected=true ; puis `systemctl restart xrdp`.",
      en: "In [Sessions] of /etc/xrdp/sesman.ini, in seconds: IdleTimeLimit, DisconnectedTimeLimit, and KillDisconnected=true; then `systemctl restart xrdp`.",
    },
  },
} as const satisfies Record<string, Hints>;
