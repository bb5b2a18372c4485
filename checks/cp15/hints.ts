import { notThere } from "../lib/declared/not-there.js";
import { unreported } from "../lib/helpdesk/unreported.js";
import type { Case, Hints } from "../lib/hint.js";

/** The front server is not there, so nothing behind it can be judged. */
const frontDown = {
  when: /front server of .* answers|: (?:time-out|connection refused|no answer|000)\b/,
  causes: ["cp15/front-stopped", "cp15/front-frozen"],
  where: {
    fr: "Le serveur frontal lui-même ne répond pas : commencez par web1, le reste suivra.",
    en: "The front server itself does not answer: begin with web1, the rest will follow.",
  },
  what: {
    fr: "nginx n'écoute plus (refus immédiat), ou prend les connexions sans répondre (délai).",
    en: "nginx no longer listens (refused at once), or takes connections without answering (time-out).",
  },
  how: {
    fr: "`systemctl status nginx`, état des processus (`ps -C nginx -o stat` : T, figé) ; `nginx -t`, puis `systemctl restart nginx`.",
    en: "`systemctl status nginx`, state of the processes (`ps -C nginx -o stat`: T, frozen); `nginx -t`, then `systemctl restart nginx`.",
  },
} as const satisfies Case;

/** What stops the application behind a front server that answers. */
const behind = {
  where: {
    fr: "web1 répond : le code HTTP dit l'étage. 502, l'application ne répond pas à web1 ; 500, la base refuse ; 504, quelque chose attend.",
    en: "web1 answers: the HTTP code tells the tier. 502, the application does not answer web1; 500, the database refuses; 504, something waits.",
  },
  cases: [
    {
      when: /\b502\b/,
      causes: ["cp15/application-stopped", "cp15/wrong-upstream-port"],
      what: {
        fr: "web1 ne joint aucun serveur d'application : ils sont arrêtés, ou web1 les appelle au mauvais endroit.",
        en: "web1 reaches no application server: they are stopped, or web1 calls them at the wrong place.",
      },
      how: {
        fr: "`systemctl enable --now apache2` sur app1 et app2 s'il est arrêté ; sinon le port des lignes `server` de l'upstream dans /etc/nginx/conf.d/application.conf, `nginx -t && systemctl reload nginx`.",
        en: "`systemctl enable --now apache2` on app1 and app2 if it is stopped; otherwise the port on the `server` lines of the upstream in /etc/nginx/conf.d/application.conf, `nginx -t && systemctl reload nginx`.",
      },
    },
    {
      when: /\b500\b/,
      what: {
        fr: "L'application tourne et n'obtient rien de sa base : refusée (mot de passe, pg_hba.conf, connexions) ou murée.",
        en: "The application runs and gets nothing from its database: refused (password, pg_hba.conf, connections) or walled off.",
      },
    },
    {
      when: /\b504\b/,
      what: {
        fr: "Rien ne refuse, quelque chose attend : la base est murée, ou une session y tient un verrou.",
        en: "Nothing refuses, something waits: the database is walled off, or a session holds a lock in it.",
      },
    },
    {
      when: /\b50[04]\b/,
      how: {
        fr: "`journalctl -t veille -n 20` sur app1 donne le refus mot pour mot ; s'il n'y a que des délais : sur db1, `nft list ruleset` (5432), puis `SELECT pid, state, query FROM pg_stat_activity` et `pg_terminate_backend(pid)` de la session qui bloque.",
        en: "`journalctl -t veille -n 20` on app1 gives the refusal word for word; if there are time-outs only: on db1 `nft list ruleset` (5432), then `SELECT pid, state, query FROM pg_stat_activity` and `pg_terminate_backend(pid)` of the session that blocks.",
      },
    },
  ],
} as const satisfies Hints;

/** What the database said to an application server. */
const refusal = [
  {
    when: /password authentication failed/,
    causes: ["cp15/database-password-changed"],
    what: {
      fr: "Le mot de passe que l'application présente n'est pas celui que la base connaît.",
      en: "The password that the application shows is not the one that the database knows.",
    },
    how: {
      fr: "Dans psql : `ALTER ROLE veille_app PASSWORD '…'` avec celui de `$dbpass` (/etc/tt-rss/database.php), le même sur app1 et app2.",
      en: "In psql: `ALTER ROLE veille_app PASSWORD '…'` with that of `$dbpass` (/etc/tt-rss/database.php), the same on app1 and app2.",
    },
  },
  {
    when: /no pg_hba\.conf entry/,
    causes: ["cp15/servers-not-admitted"],
    what: {
      fr: "La base répond, mais n'admet pas ce client : aucune ligne de pg_hba.conf ne le nomme.",
      en: "The database answers, but does not admit this client: no line of pg_hba.conf names it.",
    },
    how: {
      fr: "Dans /etc/postgresql/15/main/pg_hba.conf, rétablissez les lignes `hostssl` d'app1 et d'app2, puis `systemctl reload postgresql`.",
      en: "In /etc/postgresql/15/main/pg_hba.conf restore the `hostssl` lines of app1 and app2, then `systemctl reload postgresql`.",
    },
  },
  {
    when: /too many connections/,
    causes: ["cp15/no-connections-left"],
    what: {
      fr: "Le compte de l'application a épuisé les connexions qui lui sont accordées.",
      en: "The application's account has used up the connections it is granted.",
    },
    how: {
      fr: "`SELECT rolname, rolconnlimit FROM pg_roles` dans psql, puis `ALTER ROLE … CONNECTION LIMIT -1` (ou une limite raisonnable).",
      en: "`SELECT rolname, rolconnlimit FROM pg_roles` in psql, then `ALTER ROLE … CONNECTION LIMIT -1` (or a reasonable limit).",
    },
  },
  {
    when: /time-?out|timed? ?out/i,
    causes: ["cp15/database-walled"],
    what: {
      fr: "Aucune réponse, ni oui ni non : un pare-feu jette les paquets en silence.",
      en: "No answer, neither yes nor no: a firewall drops the packets in silence.",
    },
    how: {
      fr: "Sur db1, rétablissez dans /etc/nftables.conf l'accept de app1 et app2 vers le port 5432, puis `systemctl reload nftables`.",
      en: "On db1 restore in /etc/nftables.conf the accept from app1 and app2 to port 5432, then `systemctl reload nftables`.",
    },
  },
] as const satisfies readonly Case[];

export const hints = {
  "front-answers": {
    where: {
      fr: "Un refus immédiat et un délai n'ont pas la même cause : lequel des deux voyez-vous ?",
      en: "A refusal at once and a time-out have not the same cause: which of the two do you see?",
    },
    cases: [
      {
        when: /refused|000|no connection/i,
        what: {
          fr: "Personne n'écoute ou ne répond sur web1 : nginx arrêté ou figé, ou un pare-feu.",
          en: "Nobody listens or answers on web1: nginx stopped or frozen, or a firewall.",
        },
      },
    ],
    what: {
      fr: "web1 est là, et ne répond pas ce qu'il doit : nginx figé, ou sa configuration.",
      en: "web1 is there, and does not answer as it must: nginx frozen, or its configuration.",
    },
    how: {
      fr: "`systemctl status nginx` et `ps -C nginx -o pid,stat` (T : figé), `nginx -t`, puis `systemctl restart nginx` ; `ss -ltn` doit montrer 443.",
      en: "`systemctl status nginx` and `ps -C nginx -o pid,stat` (T: frozen), `nginx -t`, then `systemctl restart nginx`; `ss -ltn` must show 443.",
    },
  },
  "servers-answer": {
    where: {
      fr: "Le serveur d'application cité, vu de web1 : refus immédiat, délai, ou un code ?",
      en: "The application server told, as seen from web1: refused at once, time-out, or a code?",
    },
    cases: [
      {
        when: /connection refused/,
        causes: ["cp15/application-stopped", "cp15/one-server-stopped"],
        what: {
          fr: "La machine est là, Apache n'écoute pas : il est arrêté.",
          en: "The machine is there, Apache does not listen: it is stopped.",
        },
        how: {
          fr: "`apachectl configtest`, `systemctl enable --now apache2` sur le serveur cité, puis `ss -ltn`.",
          en: "`apachectl configtest`, `systemctl enable --now apache2` on the server told, then `ss -ltn`.",
        },
      },
      {
        when: /time-out/,
        what: {
          fr: "Rien ne répond : un pare-feu entre web1 et lui, ou Apache figé.",
          en: "Nothing answers: a firewall between web1 and it, or Apache frozen.",
        },
        how: {
          fr: "`nft list ruleset` sur le serveur cité et sur fw1 (web1 vers 8443), puis `systemctl restart apache2`.",
          en: "`nft list ruleset` on the server told and on fw1 (web1 to 8443), then `systemctl restart apache2`.",
        },
      },
    ],
  },
  "database-answers": {
    where: {
      fr: "Le message de la base à l'application est cité tel quel : c'est lui qu'il faut lire.",
      en: "The database's message to the application is told word for word: that is what to read.",
    },
    cases: refusal,
  },
  "site-answers": {
    where: behind.where,
    cases: [
      {
        when: /: no address/,
        where: {
          fr: "Le nom de l'application n'est pas trouvé : c'est le DNS du poste, aucun étage n'est encore en cause.",
          en: "The application's name is not found: it is the workstation's DNS, no tier is concerned yet.",
        },
      },
      frontDown,
      ...behind.cases,
    ],
  },
  "round-trip": {
    where: {
      fr: "La page s'affiche, l'écriture non : les droits du compte de l'application dans la base, table par table.",
      en: "The page shows, writing does not work: the rights of the application's account in the database, table by table.",
    },
    cases: [
      frontDown,
      {
        when: /GET \/:/,
        where: behind.where,
      },
      {
        when: /POST|SELECT count/,
        causes: ["cp15/entries-read-only"],
        what: {
          fr: "L'application lit et ne peut plus écrire ses lignes.",
          en: "The application reads, and can no longer write its rows.",
        },
        how: {
          fr: "Dans psql : `\\dp ttrss_entries`, puis `GRANT INSERT ON ttrss_entries TO` le compte de l'application (comparez avec une table voisine).",
          en: "In psql: `\\dp ttrss_entries`, then `GRANT INSERT ON ttrss_entries TO` the application's account (compare with a neighbouring table).",
        },
      },
      ...behind.cases,
    ],
  },
  "request-followed": {
    where: {
      fr: "Suivez un même numéro de machine en machine : le premier journal où il manque désigne le maillon.",
      en: "Follow one number from machine to machine: the first log that lacks it names the link.",
    },
    cases: [
      frontDown,
      {
        when: /: 200, \S+: not in/,
        causes: ["cp15/request-number-lost"],
        what: {
          fr: "La page arrive, le numéro non : un étage ne le transmet plus au suivant.",
          en: "The page arrives, the number does not: a tier no longer passes it on.",
        },
        how: {
          fr: "Dans /etc/nginx/conf.d/application.conf : `proxy_set_header X-Request-Id $request_id;`, `nginx -t && systemctl reload nginx`.",
          en: "In /etc/nginx/conf.d/application.conf: `proxy_set_header X-Request-Id $request_id;`, `nginx -t && systemctl reload nginx`.",
        },
      },
      {
        when: /: 50\d, /,
        what: {
          fr: "La requête elle-même n'est pas allée au bout : réglez d'abord l'étage que le code désigne.",
          en: "The request itself did not get to the end: put right first the tier that the code names.",
        },
        how: {
          fr: "502 : les serveurs d'application ou leur port dans l'upstream ; 500 ou 504 : la base (refus, mur, verrou). Les contrôles de chaque étage le disent.",
          en: "502: the application servers or their port in the upstream; 500 or 504: the database (refusal, wall, lock). Each tier's own checks tell.",
        },
      },
    ],
  },
  "survives-one-server": {
    where: {
      fr: "Lisez la liste : quels serveurs coupés, quelle réponse. C'est le serveur qui reste qui n'est pas appelé, ou ne répond pas.",
      en: "Read the list: which servers are cut off, which answer. It is the one left that is not called, or does not answer.",
    },
    cases: [
      {
        when: /^∅ → 401, app1 → 50\d, app2 → 401/m,
        causes: ["cp15/second-server-forgotten", "cp15/one-server-stopped"],
        what: {
          fr: "Sans app1, plus rien : app2 n'est pas dans le groupe de web1, ou il est arrêté.",
          en: "Without app1, nothing: app2 is not in web1's group, or it is stopped.",
        },
        how: {
          fr: "`systemctl enable --now apache2` sur app2 s'il est arrêté ; sinon ajoutez sa ligne `server` à l'upstream de /etc/nginx/conf.d/application.conf et `systemctl reload nginx`.",
          en: "`systemctl enable --now apache2` on app2 if it is stopped; otherwise add its `server` line to the upstream of /etc/nginx/conf.d/application.conf and `systemctl reload nginx`.",
        },
      },
      {
        when: /^∅ → 50\d/m,
        causes: ["cp15/application-stopped", "cp15/wrong-upstream-port"],
        what: {
          fr: "Même sans rien couper, aucun des deux ne répond à web1.",
          en: "Even with nothing cut off, neither answers web1.",
        },
        how: {
          fr: "`systemctl status apache2` sur app1 et app2 ; s'ils tournent, le port de leurs lignes `server` dans l'upstream (8443).",
          en: "`systemctl status apache2` on app1 and app2; if they run, the port on their `server` lines in the upstream (8443).",
        },
      },
      {
        when: /emerg/,
        what: {
          fr: "nginx refuse sa propre configuration.",
          en: "nginx refuses its own configuration.",
        },
      },
    ],
  },
  "backup-restores": {
    where: {
      fr: "La sauvegarde a trois temps : elle se fait, elle se relit, elle est planifiée. Le message dit lequel manque.",
      en: "A backup has three steps: it is made, it is read back, it is scheduled. The message says which is missing.",
    },
    cases: [
      {
        when: /backup-database\.timer: /,
        causes: ["cp15/backup-timer-stopped"],
        what: {
          fr: "La sauvegarde marche, mais rien ne la lance la nuit.",
          en: "The backup works, but nothing starts it at night.",
        },
        how: {
          fr: "`systemctl enable --now backup-database.timer` sur db1.",
          en: "`systemctl enable --now backup-database.timer` on db1.",
        },
      },
    ],
    what: {
      fr: "La sauvegarde ne s'est pas faite : elle ne peut pas écrire dans son dossier, ou elle attend une table qu'une session verrouille.",
      en: "The backup was not made: it can't write in its folder, or it waits for a table that a session locks.",
    },
    how: {
      fr: "`ls -ld /var/backups/postgresql` : `chown postgres:postgres` s'il n'est pas à lui ; sinon `SELECT pid, query FROM pg_stat_activity WHERE state LIKE 'idle in%'` et `pg_terminate_backend(pid)`.",
      en: "`ls -ld /var/backups/postgresql`: `chown postgres:postgres` if it is not its own; otherwise `SELECT pid, query FROM pg_stat_activity WHERE state LIKE 'idle in%'` and `pg_terminate_backend(pid)`.",
    },
  },
  "starts-by-itself": {
    where: {
      fr: "Le service cité, sur la machine citée : « active » et « enabled » ne sont pas le même mot.",
      en: "The service told, on the machine told: “active” and “enabled” are not the same word.",
    },
    what: {
      fr: "Il n'est pas activé : démarré à la main, il ne reviendra pas.",
      en: "It is not enabled: started by hand, it will not come back.",
    },
    how: {
      fr: "`systemctl enable SERVICE` sur cette machine (`unmask` d'abord s'il est masqué).",
      en: "`systemctl enable SERVICE` on that machine (`unmask` first if it is masked).",
    },
  },
  "tiers-closed": {
    where: {
      fr: "Le pare-feu local de la machine citée : qui y est nommé comme source ?",
      en: "The local firewall of the machine told: who is named there as a source?",
    },
    cases: [
      {
        when: /^reached: /m,
        where: {
          fr: "Un étage n'est pas joint par celui qui le précède : réglez cela avant de parler de fermeture.",
          en: "A tier is not reached by the one before it: put that right before you speak of shutting.",
        },
      },
      {
        when: /^reached: [^\n]*:8443/m,
        causes: ["cp15/database-walled"],
        what: {
          fr: "L'application est jointe, la base ne l'est pas : son pare-feu refuse app1 et app2.",
          en: "The application is reached, the database is not: its firewall refuses app1 and app2.",
        },
        how: {
          fr: "/etc/nftables.conf de db1 : `ip saddr { app1, app2 } tcp dport 5432 accept` avant le refus, `systemctl reload nftables`.",
          en: "db1's /etc/nftables.conf: `ip saddr { app1, app2 } tcp dport 5432 accept` before the refusal, `systemctl reload nftables`.",
        },
      },
      {
        when: /^reached: (?![^\n]*:8443)/m,
        causes: ["cp15/application-stopped"],
        what: {
          fr: "web1 ne joint aucun serveur d'application : Apache est arrêté, ou le pare-feu le lui refuse.",
          en: "web1 reaches no application server: Apache is stopped, or the firewall refuses it.",
        },
        how: {
          fr: "`systemctl enable --now apache2` sur app1 et app2, puis `ss -ltn 'sport = 8443'`.",
          en: "`systemctl enable --now apache2` on app1 and app2, then `ss -ltn 'sport = 8443'`.",
        },
      },
      {
        when: /^(?:srv|lan|web1) → /m,
        causes: ["cp15/server-unwalled"],
        what: {
          fr: "Une règle accepte le port sans dire de qui : la source manque.",
          en: "A rule accepts the port without saying from whom: the source is missing.",
        },
        how: {
          fr: "Rendez sa source à la règle : `ip saddr { … } tcp dport PORT accept` (web1 pour l'application, app1 et app2 pour la base), `systemctl reload nftables`.",
          en: "Give the rule its source again: `ip saddr { … } tcp dport PORT accept` (web1 for the application, app1 and app2 for the database), `systemctl reload nftables`.",
        },
      },
    ],
  },
  "account-minimal": {
    where: {
      fr: "Les droits du compte de l'application : les siens, ceux des rôles dont il est membre, ceux du schéma.",
      en: "The rights of the application's account: its own, those of roles it is a member of, those of the schema.",
    },
    cases: [
      {
        when: /^SELECT: /m,
        where: {
          fr: "Le compte ne lit ni n'écrit même pas ses lignes : c'est la connexion à la base qui échoue, le message est cité.",
          en: "The account does not even read or write its rows: it is the connection to the database that fails, the message is told.",
        },
      },
      ...refusal,
      {
        when: /^CREATE|^DROP|^ALTER/m,
        causes: ["cp15/account-too-powerful"],
        what: {
          fr: "Il peut changer la structure de la base : un droit sur le schéma, ou l'appartenance à un rôle propriétaire.",
          en: "It can change the database's structure: a right on the schema, or membership of a role that owns.",
        },
        how: {
          fr: "Dans psql : `\\du` (membre de ?) puis `REVOKE RÔLE FROM` ce compte, et `REVOKE CREATE ON SCHEMA public FROM` lui (et FROM PUBLIC).",
          en: "In psql: `\\du` (member of?), then `REVOKE ROLE FROM` that account, and `REVOKE CREATE ON SCHEMA public FROM` it (and FROM PUBLIC).",
        },
      },
      {
        when: /^postgres: /m,
        what: {
          fr: "Il entre dans une autre base que la sienne.",
          en: "It gets into another database than its own.",
        },
      },
    ],
  },
  "https-only": {
    where: {
      fr: "Le serveur virtuel du port 80 sur web1 : répond-il lui-même, ou renvoie-t-il ?",
      en: "The virtual server of port 80 on web1: does it answer itself, or send elsewhere?",
    },
    cases: [
      frontDown,
      {
        when: /Location: ∅/,
        causes: ["cp15/http-served"],
        what: {
          fr: "Le port 80 sert l'application en clair au lieu de mener à HTTPS.",
          en: "Port 80 serves the application in clear instead of leading to HTTPS.",
        },
        how: {
          fr: "Ôtez le `listen 80` du serveur de l'application ; celui du port 80 ne garde que `return 301 https://$host$request_uri;`. `nginx -t && systemctl reload nginx`.",
          en: "Remove `listen 80` from the application's server; that of port 80 keeps only `return 301 https://$host$request_uri;`. `nginx -t && systemctl reload nginx`.",
        },
      },
    ],
  },
  "inside-hidden": {
    where: {
      fr: "Le chemin cité et ce qui y transparaît : cherchez l'étage qui écrit cela (en-tête, page d'erreur, console).",
      en: "The path told and what shows through: look for the tier that writes it (header, error page, console).",
    },
    cases: [
      frontDown,
      {
        when: /(?:Apache|nginx|PHP|OpenSSL)\/\d|X-Powered-By/i,
        causes: ["cp15/version-shown"],
        what: {
          fr: "Un serveur dit son nom et sa version dans ses en-têtes ou ses pages d'erreur.",
          en: "A server tells its name and version in its headers or error pages.",
        },
      },
      {
        when: /Apache\/\d/i,
        causes: ["cp15/version-shown"],
        how: {
          fr: "`ServerTokens Prod` et `ServerSignature Off` doivent être lus en dernier : `ls /etc/apache2/conf-enabled` (ordre alphabétique), `a2disconf` de ce qui les défait, `systemctl reload apache2` sur app1 et app2.",
          en: "`ServerTokens Prod` and `ServerSignature Off` must be read last: `ls /etc/apache2/conf-enabled` (alphabetical order), `a2disconf` what undoes them, `systemctl reload apache2` on app1 and app2.",
        },
      },
    ],
  },
  "password-kept": {
    where: {
      fr: "Le fichier cité, et les dossiers qui y mènent : qui peut le lire ?",
      en: "The file told, and the folders that lead to it: who can read it?",
    },
    cases: [
      {
        when: /^app\d \//m,
        causes: ["cp15/password-readable"],
        what: {
          fr: "Un fichier qui contient le mot de passe, souvent une copie, est lisible par n'importe quel compte.",
          en: "A file with the password, often a copy, is readable by any account.",
        },
        how: {
          fr: "Supprimez la copie, remettez `chown root:www-data` et `chmod 640` sur l'original (750 sur le dossier), puis changez le mot de passe des deux côtés.",
          en: "Delete the copy, put `chown root:www-data` and `chmod 640` back on the original (750 on the folder), then change the password on both sides.",
        },
      },
    ],
  },
  "certificate-trusted": {
    where: {
      fr: "Le certificat que web1 présente : date, émetteur, nom, et le fichier d'où il vient.",
      en: "The certificate that web1 shows: date, issuer, name, and the file that it comes from.",
    },
    cases: [
      {
        when: /no certificate/,
        causes: ["cp15/front-stopped", "cp15/front-frozen"],
        where: {
          fr: "Aucun certificat n'est présenté : web1 répond-il seulement en 443 ?",
          en: "No certificate is shown: does web1 answer on 443 at all?",
        },
        what: frontDown.what,
        how: frontDown.how,
      },
      {
        when: /: (?:10|18|19|20|21) \(|under \d+ days/,
        causes: ["cp15/front-certificate-expired"],
        what: {
          fr: "Il est expiré, ou signé par personne que les postes connaissent.",
          en: "It has expired, or is signed by nobody that workstations know.",
        },
        how: {
          fr: "`ssl_certificate` de /etc/nginx/conf.d/application.conf doit désigner celui de l'autorité du labo (/run/plateau), avec sa clé ; `nginx -t && systemctl reload nginx`.",
          en: "`ssl_certificate` of /etc/nginx/conf.d/application.conf must name the one of the lab's authority (/run/plateau), with its key; `nginx -t && systemctl reload nginx`.",
        },
      },
    ],
  },
  "nobody-else-in-databases": {
    where: {
      fr: "La machine citée, dans psql : `\\du` pour les comptes, `\\l` et `\\dp` pour les droits ; pg_hba.conf pour qui entre, d'où.",
      en: "The machine told, in psql: `\\du` for the accounts, `\\l` and `\\dp` for the rights; pg_hba.conf for who gets in from where.",
    },
    cases: [
      notThere,
      {
        when: /role \S+: (?:member of|[A-Z])/,
        causes: ["cp15/account-too-powerful", "cp15/role-left-behind"],
        what: {
          fr: "Un compte est de trop, ou a plus de pouvoir que le plan ne lui en donne : attributs, ou appartenance à un autre rôle.",
          en: "An account is too much, or has more power than the plan gives it: attributes, or membership of another role.",
        },
        how: {
          fr: "Un compte que personne n'a prévu : `REASSIGN OWNED`, `DROP OWNED`, `DROP ROLE`. Un compte du plan : `REVOKE RÔLE FROM COMPTE`, `ALTER ROLE COMPTE NOSUPERUSER NOCREATEROLE NOCREATEDB`, et `REVOKE` de ce qui est cité.",
          en: "An account that nobody planned: `REASSIGN OWNED`, `DROP OWNED`, `DROP ROLE`. One of the plan's: `REVOKE ROLE FROM ACCOUNT`, `ALTER ROLE ACCOUNT NOSUPERUSER NOCREATEROLE NOCREATEDB`, and `REVOKE` of what is told.",
        },
      },
      {
        when: /pg_hba|pg_ident/,
        what: {
          fr: "Une ligne laisse entrer quelqu'un, ou d'un endroit, que le plan ne prévoit pas.",
          en: "A line lets somebody in, or from a place, that the plan has not.",
        },
        how: {
          fr: "Ôtez la ligne citée de /etc/postgresql/15/main, puis `systemctl reload postgresql` ; `SELECT * FROM pg_hba_file_rules` dit ce qui reste.",
          en: "Take the line told out of /etc/postgresql/15/main, then `systemctl reload postgresql`; `SELECT * FROM pg_hba_file_rules` tells what is left.",
        },
      },
    ],
    what: {
      fr: "Une base, un propriétaire ou un droit que le plan ne prévoit pas.",
      en: "A database, an owner or a right that the plan has not.",
    },
    how: {
      fr: "`REVOKE DROIT ON OBJET FROM COMPTE` (et `ALTER DEFAULT PRIVILEGES … REVOKE` pour DEFAULT), `ALTER … OWNER TO`, ou `DROP DATABASE` après sauvegarde.",
      en: "`REVOKE RIGHT ON OBJECT FROM ACCOUNT` (and `ALTER DEFAULT PRIVILEGES … REVOKE` for DEFAULT), `ALTER … OWNER TO`, or `DROP DATABASE` after a backup.",
    },
  },
  "nobody-else-administers": {
    where: {
      fr: "Les comptes de l'application sont dans sa base, table ttrss_users ; ce qu'elle croit sans eux est dans /etc/tt-rss/config.php.",
      en: "The application's accounts are in its database, table ttrss_users; what it believes without them is in /etc/tt-rss/config.php.",
    },
    cases: [
      {
        when: /access_level/,
        causes: ["cp15/reader-administers"],
        what: {
          fr: "Le compte cité a plus que le niveau 0 de qui ne fait que lire.",
          en: "The account told has more than level 0 of whoever only reads.",
        },
        how: {
          fr: "`UPDATE ttrss_users SET access_level = 0 WHERE login = 'COMPTE'`, ou, dans l'application, Préférences, Utilisateurs.",
          en: "`UPDATE ttrss_users SET access_level = 0 WHERE login = 'ACCOUNT'`, or in the application Preferences, Users.",
        },
      },
    ],
    what: {
      fr: "Un réglage d'un serveur d'application laisse entrer sans l'annuaire, ou fait de chacun l'administrateur.",
      en: "A setting of an application server lets people in without the directory, or makes everybody the administrator.",
    },
    how: {
      fr: "Dans /etc/tt-rss/config.php, d'après l'autre serveur : `PLUGINS` sans autre `auth_…` que auth_remote, `SINGLE_USER_MODE` et `ENABLE_REGISTRATION` à false.",
      en: "In /etc/tt-rss/config.php, after the other server: `PLUGINS` with no `auth_…` but auth_remote, `SINGLE_USER_MODE` and `ENABLE_REGISTRATION` false.",
    },
  },
  "audit-reported": {
    where: {
      fr: "Le nombre de connexions que la base accorde au compte de l'application, à côté de celui que demande le ticket de l'audit.",
      en: "The number of connections that the database grants the application's account, beside the one that the audit's ticket asks for.",
    },
    cases: [...unreported],
    what: {
      fr: "Le compte a une autre limite que celle du ticket, ou n'en a pas (-1).",
      en: "The account has another limit than the ticket's, or none (-1).",
    },
    how: {
      fr: "`runuser -u postgres -- psql -c 'ALTER ROLE COMPTE CONNECTION LIMIT N'`, puis `SELECT rolname, rolconnlimit FROM pg_roles`.",
      en: "`runuser -u postgres -- psql -c 'ALTER ROLE ACCOUNT CONNECTION LIMIT N'`, then `SELECT rolname, rolconnlimit FROM pg_roles`.",
    },
  },
} as const satisfies Record<string, Hints>;
