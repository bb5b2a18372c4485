import { notThere } from "../lib/declared/not-there.js";
import type { Hints } from "../lib/hint.js";

/** A row of the flow matrix: what is let through, and what is kept out. */
const flows = {
  where: {
    fr: "Prenez un seul des flux cités, et suivez-le règle par règle sur le routeur : la première qui correspond décide.",
    en: "Take one of the flows told, and follow it rule by rule on the router: the first that matches decides.",
  },
  cases: [
    {
      when: /refused\n.*\bopen\b/,
      what: {
        fr: "Un flux que la politique refuse est ouvert : une règle l'accepte avant que le refus ne soit lu.",
        en: "A flow that the policy refuses is open: a rule accepts it before the refusal is read.",
      },
      how: {
        fr: "Dans /etc/nftables.conf, ôtez de forward (ou d'input, si la cible est le routeur) l'accept trop large, et toute redirection qui l'accompagne ; `nft -c -f`, puis `systemctl reload nftables`.",
        en: "In /etc/nftables.conf remove from forward (or input, if the router is the target) the accept that is too wide, and any redirection with it; `nft -c -f`, then `systemctl reload nftables`.",
      },
    },
  ],
  what: {
    fr: "Un flux autorisé ne passe pas : sa règle manque ou vient trop tard, ou le chemin lui-même est coupé.",
    en: "An allowed flow does not pass: its rule is missing or comes too late, or the path itself is cut.",
  },
  how: {
    fr: "`ip route get CIBLE` sur le routeur (route, tunnel ?) ; si le chemin est bon, ajoutez la règle du flux avant le refus dans /etc/nftables.conf et rechargez.",
    en: "`ip route get TARGET` on the router (route, tunnel?); if the path is right, add the flow's rule before the refusal in /etc/nftables.conf and reload.",
  },
} as const satisfies Hints;

export const hints = {
  "flows-from-lan": flows,
  "flows-from-srv": flows,
  "flows-from-dmz": flows,
  "flows-from-guest": flows,
  "flows-from-siteb": flows,
  "flows-from-wan": flows,
  "administration-from-servers-only": {
    where: {
      fr: "Ce qui est destiné au routeur lui-même ne passe pas par forward : c'est une autre chaîne qui juge.",
      en: "What is meant for the router itself does not go through forward: another chain judges it.",
    },
    cases: [
      {
        when: /→ [\d.]+:22/,
        causes: ["cp07/administration-open-to-lan"],
        what: {
          fr: "Le port 22 du routeur est accepté depuis une zone qui n'a pas à l'administrer.",
          en: "The router's port 22 is accepted from a zone that has no business administering it.",
        },
        how: {
          fr: "Dans la chaîne input de /etc/nftables.conf, ôtez l'`accept` du dport 22 qui ne vise pas srv, puis `systemctl reload nftables`.",
          en: "In chain input of /etc/nftables.conf remove the `accept` of dport 22 that is not for srv, then `systemctl reload nftables`.",
        },
      },
      {
        when: / shut/,
        what: {
          fr: "Même les serveurs n'atteignent plus le port 22 : sshd arrêté, ou la règle des serveurs perdue.",
          en: "Not even the servers reach port 22 any more: sshd stopped, or the servers' rule lost.",
        },
        how: {
          fr: "`systemctl status ssh` et `ss -lnt` sur le routeur, puis la règle d'input qui accepte srv vers 22.",
          en: "`systemctl status ssh` and `ss -lnt` on the router, then the input rule that accepts srv to 22.",
        },
      },
    ],
  },
  "ssh-keys-only": {
    where: {
      fr: "La configuration en vigueur du serveur SSH du routeur cité, tous fichiers réunis : ce n'est pas toujours celle que l'on croit avoir écrite.",
      en: "The SSH server's configuration in force on the router named, all files together: it is not always the one you believe you wrote.",
    },
    cases: [
      {
        when: /no other method/,
        causes: ["cp07/ssh-passwords-accepted"],
        what: {
          fr: "Le serveur propose d'autres méthodes que la clé : des mots de passe peuvent être essayés.",
          en: "The server offers other methods than the key: passwords can be tried.",
        },
      },
      {
        when: /root is refused/,
        causes: ["cp07/root-let-in"],
        what: {
          fr: "Root peut ouvrir une session à distance.",
          en: "Root can open a session from afar.",
        },
      },
    ],
    how: {
      fr: "Dans /etc/ssh/sshd_config.d : `PasswordAuthentication no`, `KbdInteractiveAuthentication no`, `PermitRootLogin no` (la première valeur lue gagne), puis `systemctl reload ssh` ; la clé du technicien doit rester admise.",
      en: "In /etc/ssh/sshd_config.d: `PasswordAuthentication no`, `KbdInteractiveAuthentication no`, `PermitRootLogin no` (the first value read wins), then `systemctl reload ssh`; the technician's key must stay accepted.",
    },
  },
  "source-nat": {
    where: {
      fr: "Capturez sur l'interface wan de fw1 : quelle adresse source portent les paquets qui sortent ?",
      en: "Capture on fw1's interface wan: which source address do leaving packets have?",
    },
    what: {
      fr: "Une adresse vue qui est privée, ou aucune (∅) alors que les paquets sortent : la traduction d'adresse source manque.",
      en: "A private address seen, or none (∅) although packets leave: source address translation is missing.",
    },
    how: {
      fr: 'Si `nft list ruleset | grep snat` ne rend rien, rétablissez en postrouting `oifname "wan" … snat ip to ADRESSE_PUBLIQUE` dans /etc/nftables.conf, puis `systemctl reload nftables`.',
      en: 'If `nft list ruleset | grep snat` gives nothing, put `oifname "wan" … snat ip to PUBLIC_ADDRESS` back into postrouting of /etc/nftables.conf, then `systemctl reload nftables`.',
    },
  },
  "web-through-proxy": {
    where: {
      fr: "Le mandataire de fw1 : son journal d'accès dit ce qu'il a décidé pour chaque adresse.",
      en: "fw1's proxy: its access log says what it decided for each address.",
    },
    cases: [
      {
        when: /does not\n(?:siteb|srv|vpn): /,
        causes: ["cp07/list-spares-second-site"],
        what: {
          fr: "Le réseau cité n'a pas du mandataire ce que les autres en ont : une règle le vise, lui seul.",
          en: "The network told does not get from the proxy what the others do: a rule is about it alone.",
        },
        how: {
          fr: "Dans /etc/squid/squid.conf, les `http_access` se lisent dans l'ordre : ôtez celui qui vise ce réseau avant la liste (ou remettez-le dans `entreprise`), puis `squid -k parse` et `systemctl reload squid`.",
          en: "In /etc/squid/squid.conf `http_access` lines are read in order: remove the one about that network before the list (or put it back into `entreprise`), then `squid -k parse` and `systemctl reload squid`.",
        },
      },
      {
        when: /without the proxy, nothing/,
        causes: ["cp07/accept-all-before-drop"],
        where: {
          fr: "Le mandataire n'est pas en cause : un poste atteint le web sans passer par lui. Voyez le pare-feu.",
          en: "It is not the proxy: a workstation reaches the web without it. See the firewall.",
        },
        what: {
          fr: "Une règle de fw1 laisse lan sortir directement vers Internet.",
          en: "A rule of fw1 lets lan out to the Internet directly.",
        },
        how: {
          fr: "Dans la chaîne forward de /etc/nftables.conf, ôtez l'accept qui couvre lan vers wan (ou qui n'a pas de condition), puis rechargez.",
          en: "In chain forward of /etc/nftables.conf remove the accept that covers lan to wan (or has no condition), then reload.",
        },
      },
    ],
    what: {
      fr: "Si le site interdit répond 200, la liste ne le nomme plus tel qu'il est demandé ; si aucun ne répond, c'est le mandataire qui ne marche pas.",
      en: "If the forbidden site answers 200, the list no longer names it as it is asked for; if none answers, the proxy is not working.",
    },
    how: {
      fr: "Comparez mot pour mot le nom du site et sa ligne dans /etc/squid/sites-interdits (`.domaine` couvre les sous-domaines), puis `squid -k parse` et `systemctl reload squid`.",
      en: "Compare the site's name word for word with its line in /etc/squid/sites-interdits (`.domain` covers subdomains), then `squid -k parse` and `systemctl reload squid`.",
    },
  },
  "site-to-site-tunnel": {
    where: {
      fr: "Les sites se joignent, mais pas par le tunnel, ou pas seulement : regardez ce qui passe sur wan.",
      en: "The sites reach each other, but not through the tunnel, or not only: see what passes on wan.",
    },
    cases: [
      {
        when: /no reply/,
        where: {
          fr: "Séparez deux questions : le tunnel est-il monté, et chaque côté a-t-il la route vers l'autre ?",
          en: "Keep two questions apart: is the tunnel up, and does each side have the route to the other?",
        },
        what: {
          fr: "Sans l'interface tunnel d'un côté, c'est l'appel (adresse, port, certificat) ; avec elle, c'est une route, à l'aller ou au retour.",
          en: "Without interface tunnel on one side, it is the call (address, port, certificate); with it, it is a route, there or back.",
        },
        how: {
          fr: "fw2, /etc/openvpn/client/siege.conf : `remote` doit être l'adresse publique de fw1, et `route` le réseau des postes du siège ; `systemctl restart openvpn-client@siege`, puis `ip route` des deux côtés.",
          en: "fw2, /etc/openvpn/client/siege.conf: `remote` must be fw1's public address, and `route` the network of the head office's workstations; `systemctl restart openvpn-client@siege`, then `ip route` on both sides.",
        },
      },
    ],
    what: {
      fr: "Du trafic interne sort en clair sur Internet : sa route ne passe pas par le tunnel.",
      en: "Internal traffic goes over the Internet in clear: its route does not go by the tunnel.",
    },
    how: {
      fr: "`ip route get` vers l'autre site sur chaque routeur doit dire `dev tunnel` : remplacez la route qui dit wan.",
      en: "`ip route get` to the other site on each router must say `dev tunnel`: replace the route that says wan.",
    },
  },
  "remote-access": {
    where: {
      fr: "Le nomade n'entre pas : le journal du serveur VPN de fw1, au moment de son appel.",
      en: "The mobile worker does not get in: the log of fw1's VPN server, at the time of his call.",
    },
    cases: [
      {
        when: /each allowed flow[^\n]*\n.*\bopen\b/,
        causes: ["cp07/accept-all-before-drop"],
        what: {
          fr: "Une règle de forward accepte aussi ce qui vient du VPN, avant le refus.",
          en: "A rule of forward accepts what comes from the VPN too, before the refusal.",
        },
      },
      {
        when: /each allowed flow/,
        where: {
          fr: "Le nomade entre bien : c'est ce qu'il atteint ensuite qui ne suit pas la politique.",
          en: "The mobile worker does get in: it is what he reaches then that does not follow the policy.",
        },
        what: {
          fr: "Un flux ouvert aux nomades ne passe pas : sa règle manque.",
          en: "A flow that is open to mobile workers does not pass: its rule is missing.",
        },
        how: {
          fr: 'Dans /etc/nftables.conf, relisez forward du point de vue de `iifname "vpn"` : les accept de la politique, puis le refus, rien d\'autre entre.',
          en: 'In /etc/nftables.conf read forward again from the point of view of `iifname "vpn"`: the policy\'s accepts, then the refusal, nothing else between.',
        },
      },
    ],
    how: {
      fr: "`systemctl status openvpn-server@nomades`, port 1194/udp ouvert sur wan (chaîne input), certificat et clé désignés dans nomades.conf.",
      en: "`systemctl status openvpn-server@nomades`, port 1194/udp open on wan (chain input), certificate and key named in nomades.conf.",
    },
  },
  "revoked-worker-refused": {
    where: {
      fr: "Le certificat est encore en cours de validité : seule la révocation peut l'arrêter. Voyez comment le serveur la connaît.",
      en: "The certificate is still in date: only revocation can stop it. See how the server learns of it.",
    },
    cases: [
      {
        when: /the VPN server answers/,
        where: {
          fr: "Le serveur VPN ne répond pas : rien ne dit encore s'il refuserait.",
          en: "The VPN server does not answer: nothing says yet whether it would refuse.",
        },
      },
      {
        when: / is refused/,
        what: {
          fr: "Le serveur ne lit pas de liste de révocation (CRL), ou une liste où ce certificat n'est pas.",
          en: "The server reads no revocation list (CRL), or one without that certificate.",
        },
        how: {
          fr: "`grep crl-verify /etc/openvpn/server/nomades.conf` : la ligne doit être là et désigner /etc/openvpn/pki/crl.pem (`openssl crl -text`) ; puis `systemctl restart openvpn-server@nomades`.",
          en: "`grep crl-verify /etc/openvpn/server/nomades.conf`: the line must be there and name /etc/openvpn/pki/crl.pem (`openssl crl -text`); then `systemctl restart openvpn-server@nomades`.",
        },
      },
    ],
  },
  "vpn-certificate": {
    where: {
      fr: "Le certificat que le serveur VPN présente : qui l'a signé, pour quel nom, jusqu'à quand.",
      en: "The certificate that the VPN server shows: who signed it, for which name, until when.",
    },
    cases: [
      {
        when: /TLS 1\.1/,
        causes: ["cp07/old-tls-accepted"],
        where: {
          fr: "Le certificat est bon : ce sont les versions de TLS que le serveur VPN négocie.",
          en: "The certificate is right: it is the versions of TLS that the VPN server negotiates.",
        },
        what: {
          fr: "Le serveur accepte encore TLS 1.0 ou 1.1.",
          en: "The server still accepts TLS 1.0 or 1.1.",
        },
        how: {
          fr: "Dans /etc/openvpn/server/nomades.conf : `tls-version-min 1.2`, sans `tls-cert-profile insecure`, puis `systemctl restart openvpn-server@nomades`.",
          en: "In /etc/openvpn/server/nomades.conf: `tls-version-min 1.2`, no `tls-cert-profile insecure`, then `systemctl restart openvpn-server@nomades`.",
        },
      },
      {
        when: /notAfter/,
        what: {
          fr: "Le certificat expire bientôt, ou a expiré.",
          en: "The certificate expires soon, or has expired.",
        },
      },
    ],
    how: {
      fr: "Remettez dans nomades.conf les fichiers signés par l'autorité du labo (`cert`, `key`, `ca`), vérifiez par `openssl verify -CAfile`, redémarrez le service.",
      en: "Put the files signed by the lab's authority (`cert`, `key`, `ca`) back into nomades.conf, check with `openssl verify -CAfile`, restart the service.",
    },
  },
  "refusals-logged": {
    where: {
      fr: "De la règle au journal il y a deux maillons sur le routeur cité : la règle qui demande la trace, et le programme qui l'écrit.",
      en: "From rule to log there are two links on the router named: the rule that asks for the trace, and the program that writes it.",
    },
    cases: [
      {
        when: /missing: (?=.*PROTO=UDP)(?!.*PROTO=TCP)/s,
        causes: ["cp07/only-tcp-logged"],
        what: {
          fr: "Seuls les refus en UDP manquent : la règle qui journalise ne vise que TCP.",
          en: "Refusals over UDP alone are missing: the rule that logs is about TCP only.",
        },
        how: {
          fr: "Dans /etc/nftables.conf, ôtez du `log` d'input et de forward la condition sur le protocole, puis `systemctl reload nftables`.",
          en: "In /etc/nftables.conf take the condition on the protocol out of the `log` of input and forward, then `systemctl reload nftables`.",
        },
      },
    ],
    what: {
      fr: "Le refus a lieu sans trace : `log` manque avant lui, ou ulogd ne tourne pas.",
      en: "The refusal happens without a trace: `log` is missing before it, or ulogd does not run.",
    },
    how: {
      fr: '`nft list ruleset | grep log` : sans ligne, remettez `log prefix "refus-…" group …` juste avant le refus d\'input et de forward dans /etc/nftables.conf ; sinon `systemctl enable --now ulogd2`.',
      en: '`nft list ruleset | grep log`: no line, put `log prefix "refus-…" group …` back just before the refusal of input and forward in /etc/nftables.conf; otherwise `systemctl enable --now ulogd2`.',
    },
  },
  "rules-persist": {
    where: {
      fr: "Deux jeux de règles : celui du noyau et celui du fichier. Trouvez le premier écart, chaîne par chaîne.",
      en: "Two sets of rules: the kernel's and the file's. Find the first difference, chain by chain.",
    },
    cases: [
      {
        when: /≠/,
        causes: ["cp07/rules-never-saved", "cp07/rule-typed-live"],
        what: {
          fr: "Ce qui protège aujourd'hui n'est pas dans le fichier : un redémarrage le perd.",
          en: "What protects today is not in the file: a restart loses it.",
        },
        how: {
          fr: "Sauvez l'ancien fichier, puis `(echo 'flush ruleset'; nft list ruleset) > /etc/nftables.conf`, et contrôlez : `nft -c -f /etc/nftables.conf`.",
          en: "Keep the old file, then `(echo 'flush ruleset'; nft list ruleset) > /etc/nftables.conf`, and check: `nft -c -f /etc/nftables.conf`.",
        },
      },
      {
        when: /nftables\.service/,
        what: {
          fr: "Le fichier est bon, mais rien ne le charge au démarrage.",
          en: "The file is right, but nothing loads it at start.",
        },
      },
    ],
    how: {
      fr: "`nft -c -f /etc/nftables.conf` doit se taire, et `systemctl enable nftables` le charger au démarrage.",
      en: "`nft -c -f /etc/nftables.conf` must say nothing, and `systemctl enable nftables` have it loaded at start.",
    },
  },
  "nothing-else-listens": {
    where: {
      fr: "La machine et le port cités : `ss -lntup` y dit quel programme écoute.",
      en: "The machine and the port told: `ss -lntup` there tells which program listens.",
    },
    cases: [
      notThere,
      {
        when: /\w+ udp\/67 /,
        causes: ["cp03/rogue-dhcp-server"],
        what: {
          fr: "Un serveur DHCP de plus : le port 67 n'est qu'à net1 et aux relais.",
          en: "One more DHCP server: port 67 is net1's and the relays' alone.",
        },
        how: {
          fr: "Sur la machine citée : `systemctl status PID` nomme l'unité, puis `systemctl disable --now UNITÉ` et retirez son fichier.",
          en: "On the machine told: `systemctl status PID` names the unit, then `systemctl disable --now UNIT`, and remove its file.",
        },
      },
      {
        when: /\w+ tcp\/\d+ systemd\[1\]/,
        causes: ["cp07/door-left-open"],
        what: {
          fr: "C'est systemd qui écoute, pour une unité .socket que l'entreprise n'a pas prévue.",
          en: "It is systemd that listens, for a .socket unit that the company has not planned.",
        },
        how: {
          fr: "`systemctl list-sockets` donne l'unité du port ; `systemctl disable --now UNITÉ.socket`, puis retirez ses fichiers.",
          en: "`systemctl list-sockets` gives the port's unit; `systemctl disable --now UNIT.socket`, then remove its files.",
        },
      },
    ],
    what: {
      fr: "Un programme écoute le réseau sans que le plan ait rien à offrir sur ce port.",
      en: "A program listens to the network, and the plan offers nothing on that port.",
    },
    how: {
      fr: "`systemctl status PID` nomme l'unité : arrêtez-la et désactivez-la, ou faites écouter le service sur 127.0.0.1 seulement.",
      en: "`systemctl status PID` names the unit: stop and disable it, or have the service listen on 127.0.0.1 alone.",
    },
  },
  "nothing-else-passes": {
    where: {
      fr: "Le routeur nommé, et le paquet cité : de quelle carte et quelle adresse, vers où, quel port. Quelle règle le laisse passer ?",
      en: "The router named, and the packet told: from which card and address, where to, which port. Which rule lets it through?",
    },
    cases: [
      {
        when: / → \S+ (?:tcp|udp)\/\d+ → /,
        causes: ["cp07/desktop-published", "cp06/dns-published"],
        what: {
          fr: "Une publication de trop : une règle de prerouting (dnat) mène l'adresse du routeur à une machine du dedans, et une règle de forward la laisse entrer.",
          en: "A publication too many: a rule of prerouting (dnat) leads the router's address to a machine inside, and a rule of forward lets it in.",
        },
      },
      {
        when: / icmp(?:,|$)/m,
        causes: ["cp07/accept-all-before-drop", "cp06/guests-let-in"],
        what: {
          fr: "Une règle accepte tout, ou presque : elle ne dit ni port, ni destination.",
          en: "A rule accepts all, or nearly: it tells neither a port nor a destination.",
        },
      },
    ],
    what: {
      fr: "Une règle accepte plus que ce que le plan autorise : une source, une destination ou un port de trop.",
      en: "A rule accepts more than the plan allows: a source, a destination or a port too many.",
    },
    how: {
      fr: "`nft -a list ruleset` donne la règle et son numéro ; retirez-la de /etc/nftables.conf, `nft -c -f /etc/nftables.conf`, `systemctl reload nftables`.",
      en: "`nft -a list ruleset` gives the rule and its number; take it out of /etc/nftables.conf, `nft -c -f /etc/nftables.conf`, `systemctl reload nftables`.",
    },
  },
  "nothing-else-enters": {
    where: {
      fr: "Chaque machine citée a son propre pare-feu, en plus de ceux des routeurs : lisez sa chaîne input, règle par règle.",
      en: "Each machine told has a firewall of its own, besides the routers': read its chain input, rule by rule.",
    },
    what: {
      fr: "Ce pare-feu laisse entrer ce qui est cité : une règle de trop, une condition ôtée, une chaîne qui accepte, ou plus de règles du tout.",
      en: "That firewall lets in what is told: one rule too many, a condition taken away, a chain that accepts, or no rules at all.",
    },
    how: {
      fr: "`nft list ruleset` sur la machine, à comparer à /etc/nftables.conf d'une machine semblable : `policy drop`, et un accept par service prévu ; puis `systemctl enable --now nftables` et `systemctl reload nftables`.",
      en: "`nft list ruleset` on the machine, to be compared with /etc/nftables.conf of a machine like it: `policy drop`, and an accept for each planned service; then `systemctl enable --now nftables` and `systemctl reload nftables`.",
    },
  },
  "nothing-else-tunnels": {
    where: {
      fr: "La machine citée : ses cartes (`ip -d link`), et sur un routeur ses VPN (/etc/openvpn). Lequel le plan n'a-t-il pas ?",
      en: "The machine told: its network devices (`ip -d link`), and on a router its VPNs (/etc/openvpn). Which one does the plan not have?",
    },
    cases: [
      {
        when: /\/etc\/openvpn\/\S+\.conf(?:,|$)/m,
        causes: ["cp07/vpn-nobody-planned"],
        what: {
          fr: "Une instance d'OpenVPN de plus : un accès à l'entreprise à côté de ceux du plan.",
          en: "One more instance of OpenVPN: a way into the company beside those of the plan.",
        },
        how: {
          fr: "`systemctl disable --now openvpn-server@NOM` (ou `openvpn-client@NOM`), puis retirez son fichier .conf.",
          en: "`systemctl disable --now openvpn-server@NAME` (or `openvpn-client@NAME`), then remove its .conf file.",
        },
      },
      {
        when: / CA \d/,
        what: {
          fr: "Une autre autorité que celle de l'entreprise est reconnue : ses certificats ouvrent le VPN.",
          en: "Another authority than the company's is trusted: its certificates open the VPN.",
        },
        how: {
          fr: "`openssl x509 -in … -noout -subject` sur chaque certificat de /etc/openvpn/pki/ca.crt ; n'y laissez que l'autorité du labo, et redémarrez le VPN.",
          en: "`openssl x509 -in … -noout -subject` on each certificate of /etc/openvpn/pki/ca.crt; leave the lab's authority alone there, and restart the VPN.",
        },
      },
    ],
    what: {
      fr: "Une carte, un tunnel ou une directive du VPN qui n'est pas du plan : un chemin que personne ne surveille.",
      en: "A device, a tunnel or a directive of the VPN that is not the plan's: a way that nobody watches.",
    },
    how: {
      fr: "`ip link del NOM`, et ce qui la crée au démarrage (unité, /etc/network/interfaces) ; ou la directive citée, à retirer de son fichier.",
      en: "`ip link del NAME`, and what makes it at boot (a unit, /etc/network/interfaces); or the directive told, to be taken out of its file.",
    },
  },
} as const satisfies Record<string, Hints>;
