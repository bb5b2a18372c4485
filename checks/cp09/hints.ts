import { rootDn } from "../../modules/domain-controller/names.js";
import { people } from "../../stacks/plan/people.js";
import { plan } from "../../stacks/plan/plan.js";
import { notThere } from "../lib/declared/not-there.js";
import type { Hints } from "../lib/hint.js";

const { domain } = plan.company;

export const hints = {
  "controllers-located": {
    where: {
      fr: "Les enregistrements SRV, pas les enregistrements A : posez la question citée au serveur cité.",
      en: "SRV records, not A records: put the question told to the server told.",
    },
    cases: [
      {
        when: /@[\d.]+ SRV/,
        causes: ["cp09/controller-not-in-dns"],
        what: {
          fr: "Un contrôleur n'est plus annoncé pour ce service : son enregistrement SRV manque.",
          en: "A controller is no longer announced for this service: its SRV record is missing.",
        },
        how: {
          fr: `\`samba_dnsupdate --verbose\` sur le contrôleur absent le réinscrit ; ou à la main : \`samba-tool dns add dc1 _msdcs.${domain} _ldap._tcp.dc SRV 'NOM PORT 0 100' -P\` (la zone selon le service).`,
          en: `\`samba_dnsupdate --verbose\` on the missing controller enters it again; or by hand: \`samba-tool dns add dc1 _msdcs.${domain} _ldap._tcp.dc SRV 'NAME PORT 0 100' -P\` (the zone by the service).`,
        },
      },
      {
        when: /TCP [\d.]+:\d+/,
        what: {
          fr: "Le DNS annonce un contrôleur, qui ne répond pas sur ce port : le service y est arrêté.",
          en: "The DNS announces a controller that does not answer on that port: the service is stopped there.",
        },
        how: {
          fr: "Sur ce contrôleur : `systemctl status samba-ad-dc`, `journalctl -u samba-ad-dc`, puis `systemctl enable --now samba-ad-dc`.",
          en: "On that controller: `systemctl status samba-ad-dc`, `journalctl -u samba-ad-dc`, then `systemctl enable --now samba-ad-dc`.",
        },
      },
    ],
  },
  "tickets-open-the-directory": {
    where: {
      fr: "Kerberos en deux temps : le ticket (AS-REQ), puis son usage (GSSAPI). Voyez lequel échoue, et sur quel contrôleur.",
      en: "Kerberos in two steps: the ticket (AS-REQ), then its use (GSSAPI). See which fails, and on which controller.",
    },
    cases: [
      {
        when: /skew|SKEW/,
        causes: ["cp09/controller-clock-skewed"],
        what: {
          fr: "Le contrôleur refuse pour une question d'heure : plus de cinq minutes d'écart.",
          en: "The controller refuses because of the time: more than five minutes apart.",
        },
        how: {
          fr: "Comparez `date` et l'heure du service lui-même (`net time -S dc2`) ; `systemctl cat samba-ad-dc` montre un éventuel réglage d'horloge à ôter, puis `systemctl daemon-reload` et redémarrage.",
          en: "Compare `date` with the service's own time (`net time -S dc2`); `systemctl cat samba-ad-dc` shows any clock setting to be removed, then `systemctl daemon-reload` and a restart.",
        },
      },
      {
        when: /no answer/,
        what: {
          fr: "Le contrôleur ne répond pas : le service d'annuaire y est arrêté, ou le chemin coupé.",
          en: "The controller does not answer: its directory service is stopped, or the path is cut.",
        },
      },
    ],
    how: {
      fr: `Essayez à la main : \`kinit COMPTE\` puis \`ldapsearch -Y GSSAPI -H ldap://dc1.${domain}\` ; \`KRB5_TRACE=/dev/stderr\` donne chaque étape.`,
      en: `Try by hand: \`kinit ACCOUNT\`, then \`ldapsearch -Y GSSAPI -H ldap://dc1.${domain}\`; \`KRB5_TRACE=/dev/stderr\` gives each step.`,
    },
  },
  "witness-replicates": {
    where: {
      fr: "La réplication a un sens : notez lequel ne passe pas, et regardez le contrôleur qui devrait recevoir.",
      en: "Replication has a direction: note which one does not pass, and look at the controller that should receive.",
    },
    what: {
      fr: "Soit la réplication est désactivée sur un contrôleur, soit elle échoue (nom, heure, droits) : l'état des liens le distingue.",
      en: "Either replication is disabled on a controller, or it fails (name, time, rights): the state of the links tells which.",
    },
    how: {
      fr: "`samba-tool drs options dc2` (et dc1) : si DISABLE_INBOUND_REPL ou DISABLE_OUTBOUND_REPL y sont, `samba-tool drs options dc2 --dsa-option=-DISABLE_INBOUND_REPL`, de même OUTBOUND ; sinon `samba-tool drs replicate` donne l'erreur.",
      en: "`samba-tool drs options dc2` (and dc1): if DISABLE_INBOUND_REPL or DISABLE_OUTBOUND_REPL are there, `samba-tool drs options dc2 --dsa-option=-DISABLE_INBOUND_REPL`, and OUTBOUND likewise; otherwise `samba-tool drs replicate` gives the error.",
    },
  },
  "roles-have-a-holder": {
    where: {
      fr: "Demandez les cinq rôles à chacun des contrôleurs, séparément : c'est leur désaccord qui parle.",
      en: "Ask each controller for the five roles separately: it is their disagreement that tells.",
    },
    cases: [
      {
        when: /dc1 → DC\d, dc2 → DC\d/,
        causes: ["cp09/role-seized"],
        what: {
          fr: "Deux contrôleurs se croient détenteurs du même rôle : il a été saisi alors que l'autre vit, et ils ne se répliquent plus.",
          en: "Two controllers believe they hold the same role: it was seized while the other lives, and they no longer replicate.",
        },
        how: {
          fr: "Rétablissez d'abord la réplication (`samba-tool drs options`), laissez-les s'accorder, vérifiez par `samba-tool fsmo show`, puis `samba-tool fsmo transfer` s'il faut le rendre.",
          en: "Have replication back first (`samba-tool drs options`), let them agree, check with `samba-tool fsmo show`, then `samba-tool fsmo transfer` if it is to be given back.",
        },
      },
    ],
  },
  "clocks-agree": {
    where: {
      fr: "La machine dont l'écart, en secondes, est loin de zéro ; sur un contrôleur, c'est l'heure du service d'annuaire qui compte.",
      en: "The machine whose offset, in seconds, is far from zero; on a controller, it is the directory service's time that counts.",
    },
    cases: [
      {
        when: /dc2 1\d{3} s/,
        causes: ["cp09/controller-clock-skewed"],
        what: {
          fr: "L'horloge système de dc2 peut être juste : c'est le service d'annuaire qui vit à une autre heure.",
          en: "dc2's system clock may be right: it is the directory service that lives at another time.",
        },
      },
      {
        when: /ws1 -?\d{3,} s/,
        causes: ["cp09/workstation-clock-skewed"],
        what: {
          fr: "C'est le poste qui est décalé, pas les contrôleurs.",
          en: "It is the workstation that is off, not the controllers.",
        },
        how: {
          fr: "Sur ws1, un réglage fausse l'heure de tous les programmes : /etc/faketimerc et /etc/ld.so.preload. Videz-les, puis `systemctl restart sssd chrony`.",
          en: "On ws1 a setting falsifies every program's time: /etc/faketimerc and /etc/ld.so.preload. Empty them, then `systemctl restart sssd chrony`.",
        },
      },
      {
        when: /dc\d -?\d{3,} s/,
        causes: ["cp09/controller-clock-skewed"],
        how: {
          fr: "`systemctl cat samba-ad-dc` sur ce contrôleur : ôtez le complément qui règle FAKETIME, `systemctl daemon-reload`, `systemctl restart samba-ad-dc`.",
          en: "`systemctl cat samba-ad-dc` on that controller: remove the drop-in that sets FAKETIME, `systemctl daemon-reload`, `systemctl restart samba-ad-dc`.",
        },
      },
    ],
  },
  "sysvol-same-everywhere": {
    where: {
      fr: "Les fichiers des stratégies (SYSVOL) ne suivent pas le chemin de l'annuaire : voyez qui les recopie, et quand.",
      en: "Policy files (SYSVOL) do not go the directory's way: see who copies them, and when.",
    },
    cases: [
      {
        when: /anonymous/,
        where: {
          fr: "Le partage SYSVOL du contrôleur cité s'ouvre à qui n'a pas de compte.",
          en: "The SYSVOL share of the controller told opens to whoever has no account.",
        },
      },
      {
        when: /dc1 ≠ dc2/,
        causes: ["cp09/sysvol-left-behind"],
        what: {
          fr: "Un contrôleur garde une ancienne version des stratégies : la recopie ne se fait plus.",
          en: "One controller keeps an older version of the policies: they are no longer copied.",
        },
        how: {
          fr: "Sur dc2 : `systemctl enable --now sysvol-pull.timer`, puis `systemctl start sysvol-pull` pour ne pas attendre.",
          en: "On dc2: `systemctl enable --now sysvol-pull.timer`, then `systemctl start sysvol-pull` so as not to wait.",
        },
      },
    ],
  },
  "people-in-place": {
    where: {
      fr: "La fiche du compte cité, attribut par attribut ; son emplacement (UO) se lit dans le dn.",
      en: "The account's entry, attribute by attribute; its place (OU) is read in the dn.",
    },
    cases: [
      {
        when: /^\S+ dn:/m,
        what: {
          fr: "Le compte n'est pas dans l'UO de son service, ou son nom complet (CN) n'est pas le bon.",
          en: "The account is not in its service's OU, or its full name (CN) is not the right one.",
        },
        how: {
          fr: `\`samba-tool user move COMPTE 'OU=SERVICE,${rootDn}'\` ; si c'est le nom, \`samba-tool user rename COMPTE --force-new-cn='Prénom Nom'\`.`,
          en: `\`samba-tool user move ACCOUNT 'OU=SERVICE,${rootDn}'\`; if it is the name, \`samba-tool user rename ACCOUNT --force-new-cn='Given Surname'\`.`,
        },
      },
      {
        when: /noSuchObject/,
        what: {
          fr: "La personne n'a pas de compte dans l'UO de l'entreprise.",
          en: "The person has no account within the company's OU.",
        },
      },
    ],
    what: {
      fr: "Un attribut ne dit pas ce que dit le bureau du personnel : accents, service, fonction.",
      en: "An attribute does not say what the staff office says: accents, service, function.",
    },
    how: {
      fr: `\`samba-tool user edit COMPTE\` pour un attribut ; un compte absent se crée avec \`samba-tool user create … --userou='OU=SERVICE,OU=${people.root}'\`.`,
      en: `\`samba-tool user edit ACCOUNT\` for an attribute; a missing account is made with \`samba-tool user create … --userou='OU=SERVICE,OU=${people.root}'\`.`,
    },
  },
  "newcomer-chooses-password": {
    where: {
      fr: "Ce que l'annuaire sait du mot de passe de la personne qui arrive : quand il a été posé, et si elle doit en changer.",
      en: "What the directory knows of the newcomer's password: when it was set, and whether she has to change it.",
    },
    cases: [
      {
        when: /noSuchObject/,
        what: {
          fr: "La personne qui arrive n'a pas de compte dans l'UO de son service.",
          en: "The person who arrives has no account in the unit of her service.",
        },
        how: {
          fr: "`samba-tool user create COMPTE --userou=… --must-change-at-next-login`.",
          en: "`samba-tool user create ACCOUNT --userou=… --must-change-at-next-login`.",
        },
      },
    ],
    what: {
      fr: "Son mot de passe est celui que quelqu'un d'autre connaît, et rien ne lui demande d'en choisir un.",
      en: "Her password is one that somebody else knows, and nothing asks her to choose another.",
    },
    how: {
      fr: "`samba-tool user setpassword COMPTE --must-change-at-next-login`.",
      en: "`samba-tool user setpassword ACCOUNT --must-change-at-next-login`.",
    },
  },
  "permissions-follow-roles": {
    where: {
      fr: "Le groupe de ressource cité : comparez la liste attendue et la liste vue, nom par nom.",
      en: "The resource group told: compare the list expected with the list seen, name by name.",
    },
    what: {
      fr: "Un nom de trop : quelqu'un est dans le groupe sans passer par son groupe de rôle, ou dans un rôle qui n'est pas le sien. Un nom qui manque : l'inverse.",
      en: "A name too many: somebody is in the group without going by his role group, or in a role that is not his. A name missing: the reverse.",
    },
    how: {
      fr: "`samba-tool group listmembers DL_…` ne doit montrer que des groupes GG_ : ôtez les personnes (`samba-tool group removemembers DL_… COMPTE`), puis contrôlez chaque GG_ contre l'organigramme.",
      en: "`samba-tool group listmembers DL_…` must show GG_ groups alone: remove people (`samba-tool group removemembers DL_… ACCOUNT`), then check each GG_ against the organisation chart.",
    },
  },
  "leavers-locked-out": {
    where: {
      fr: "Le compte cité, dans l'annuaire : son état (userAccountControl), avant ses groupes.",
      en: "The account told, in the directory: its state (userAccountControl), before its groups.",
    },
    cases: [
      {
        when: /^\S+\.\S+ AS-REQ: ticket/m,
        what: {
          fr: "Cette personne a quitté l'entreprise, et son compte est encore actif.",
          en: "This person has left the company, and the account is still enabled.",
        },
        how: {
          fr: "`samba-tool user disable COMPTE`, ôtez-le de ses groupes, et déplacez-le dans l'UO Départs s'il n'y est pas.",
          en: "`samba-tool user disable ACCOUNT`, take it out of its groups, and move it to the OU Départs if it is not there.",
        },
      },
    ],
  },
  "technician-resets-his-unit": {
    where: {
      fr: "Les droits (ACE) des UO : celle qui est déléguée, et celles qui sont au-dessus d'elle.",
      en: "The rights (ACEs) of OUs: the one that is delegated, and those above it.",
    },
    cases: [
      {
        when: /^technician AS-REQ/m,
        where: {
          fr: "Le compte d'essai lui-même n'obtient pas de ticket : la délégation n'est pas en cause, voyez Kerberos.",
          en: "The trial account itself gets no ticket: it is not the delegation, see Kerberos.",
        },
      },
      {
        when: /OU=Gestion unicodePwd/,
        causes: ["cp09/delegation-widened"],
        what: {
          fr: "La délégation déborde : elle est posée plus haut que l'UO prévue, et les autres en héritent.",
          en: "The delegation spills over: it is set higher than the intended OU, and the others inherit it.",
        },
        how: {
          fr: `Sur dc1, \`ldbedit -H /var/lib/samba/private/sam.ldb -s base -b '${rootDn}' nTSecurityDescriptor\` : effacez l'ACE \`(OA;CIIO;CR;…)\` au SID du groupe délégué ; gardez celle de l'UO Comptabilité.`,
          en: `On dc1, \`ldbedit -H /var/lib/samba/private/sam.ldb -s base -b '${rootDn}' nTSecurityDescriptor\`: delete the ACE \`(OA;CIIO;CR;…)\` with the delegated group's SID; keep the one of OU Comptabilité.`,
        },
      },
      {
        when: /OU=Comptabilité unicodePwd/,
        what: {
          fr: "La délégation ne porte plus sur l'UO prévue, ou le groupe délégué n'est plus celui des techniciens.",
          en: "The delegation is no longer on the intended OU, or the group is no longer the technicians'.",
        },
        how: {
          fr: "Reposez l'ACE « réinitialiser le mot de passe » sur l'UO : `samba-tool dsacl set --action=allow --objectdn='OU=Comptabilité,…' --sddl='(OA;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;bf967aba-0de6-11d0-a285-00aa003049e2;SID)'`.",
          en: "Set the ACE “reset password” on the OU again: `samba-tool dsacl set --action=allow --objectdn='OU=Comptabilité,…' --sddl='(OA;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;bf967aba-0de6-11d0-a285-00aa003049e2;SID)'`.",
        },
      },
    ],
  },
  "password-policy-in-force": {
    where: {
      fr: "La stratégie de mot de passe du domaine entier, telle que le domaine l'applique.",
      en: "The password policy of the whole domain, as the domain applies it.",
    },
    cases: [
      {
        when: /(?:characters|letters only): changed/,
        causes: ["cp09/weak-passwords-allowed"],
        what: {
          fr: "Un mot de passe trop court ou trop simple est accepté : longueur minimale ou complexité.",
          en: "A password that is too short or too simple is taken: minimum length or complexity.",
        },
        how: {
          fr: "`samba-tool domain passwordsettings set --min-pwd-length=12 --complexity=on`, puis vérifiez par `… show`.",
          en: "`samba-tool domain passwordsettings set --min-pwd-length=12 --complexity=on`, then check with `… show`.",
        },
      },
      {
        when: /no answer/,
        what: {
          fr: "Le service de changement de mot de passe (kpasswd) ne répond pas.",
          en: "The password change service (kpasswd) does not answer.",
        },
      },
    ],
  },
  "lockout-in-force": {
    where: {
      fr: "La stratégie de verrouillage du domaine : elle se lit avec celle des mots de passe.",
      en: "The domain's lockout policy: it is read along with the password policy.",
    },
    cases: [
      {
        when: /then: ticket/,
        causes: ["cp09/lockout-off"],
        what: {
          fr: "Après les échecs, le bon mot de passe passe encore : le seuil est nul, ou plus haut que prévu.",
          en: "After the failures the right password still gets through: the threshold is nought, or higher than intended.",
        },
        how: {
          fr: "`samba-tool domain passwordsettings set --account-lockout-threshold=5`, avec une durée et une remise à zéro qui ne sont pas nulles.",
          en: "`samba-tool domain passwordsettings set --account-lockout-threshold=5`, with a duration and a reset time that are not nought.",
        },
      },
    ],
  },
  "anonymous-reads-nothing": {
    where: {
      fr: "Une recherche LDAP sans compte : deux réglages l'un après l'autre l'ouvrent, l'un de l'annuaire, l'autre de ses droits. Une session SMB sans nom : un réglage de Samba.",
      en: "An LDAP search without an account: two settings in a row open it, one of the directory, the other of its rights. An SMB session without a name: a setting of Samba's.",
    },
    cases: [
      {
        when: /SAMR: \d+ accounts/,
        causes: ["cp09/nameless-sessions"],
        what: {
          fr: "Le contrôleur cité ouvre une session SMB à qui ne donne pas de nom, et le service des comptes (SAMR) y répond.",
          en: "The controller told opens an SMB session for whoever gives no name, and the account service (SAMR) answers there.",
        },
        how: {
          fr: "Dans `[global]` de /etc/samba/smb.conf : `restrict anonymous = 2`, comme sur l'autre contrôleur ; puis `smbcontrol all reload-config`.",
          en: "In `[global]` of /etc/samba/smb.conf: `restrict anonymous = 2`, as on the other controller; then `smbcontrol all reload-config`.",
        },
      },
      {
        when: /anonymous: .*[1-9]\d* entries/,
        causes: ["cp09/anonymous-reads", "cp09/anonymous-reads-groups"],
        what: {
          fr: "Les liaisons anonymes sont permises (dSHeuristics), et un droit de lecture est donné à ANONYMOUS LOGON.",
          en: "Anonymous binds are allowed (dSHeuristics), and a read right is given to ANONYMOUS LOGON.",
        },
        how: {
          fr: `Avec \`ldbedit -H /var/lib/samba/private/sam.ldb\`, videz dSHeuristics de CN=Directory Service (\`-b CN=Configuration,…\`), et effacez de nTSecurityDescriptor de l'objet qui se lit (OU=${people.root}, CN=Users) l'ACE \`(A;CI;GR;;;AN)\`.`,
          en: `With \`ldbedit -H /var/lib/samba/private/sam.ldb\` empty dSHeuristics of CN=Directory Service (\`-b CN=Configuration,…\`), and delete the ACE \`(A;CI;GR;;;AN)\` from nTSecurityDescriptor of the object that is read (OU=${people.root}, CN=Users).`,
        },
      },
    ],
  },
  "clear-password-refused": {
    where: {
      fr: "Le contrôleur cité, et lui seul : comparez sa configuration LDAP à celle de l'autre.",
      en: "The controller told, and it alone: compare its LDAP configuration with the other's.",
    },
    cases: [
      {
        when: /StartTLS bind/,
        where: {
          fr: "C'est la liaison chiffrée qui échoue sur le contrôleur cité : voyez TLS avant le reste.",
          en: "It is the encrypted bind that fails on the controller told: see TLS before anything else.",
        },
      },
      {
        when: /^dc\d bind: success/m,
        causes: ["cp09/clear-passwords-accepted"],
        what: {
          fr: "Il accepte une liaison simple sans chiffrement : le mot de passe passe en clair sur le réseau.",
          en: "It accepts a simple bind without encryption: the password goes over the network in clear.",
        },
        how: {
          fr: "/etc/samba/smb.conf : `ldap server require strong auth = yes`, puis `systemctl restart samba-ad-dc` ; `ldapsearch -x -D … -w …` sans -ZZ doit être refusé.",
          en: "/etc/samba/smb.conf: `ldap server require strong auth = yes`, then `systemctl restart samba-ad-dc`; `ldapsearch -x -D … -w …` without -ZZ must be refused.",
        },
      },
    ],
  },
  "workstations-trusted": {
    where: {
      fr: "La relation entre le poste cité et le domaine : le poste aussi a un compte, et un mot de passe.",
      en: "The relation between the workstation told and the domain: a workstation too has an account, and a password.",
    },
    cases: [
      {
        when: /PREAUTH_FAILED/,
        causes: ["cp09/computer-account-reset"],
        what: {
          fr: "Le mot de passe que garde le poste (keytab) n'est plus celui de son compte d'ordinateur.",
          en: "The password that the workstation keeps (keytab) is no longer its computer account's.",
        },
      },
      {
        when: /C_PRINCIPAL_UNKNOWN/,
        what: {
          fr: "Le compte d'ordinateur n'existe plus dans l'annuaire.",
          en: "The computer account is no longer in the directory.",
        },
      },
      {
        when: /keytab: ∅/,
        what: {
          fr: "Le poste n'a plus de keytab : il ne peut pas se présenter au domaine.",
          en: "The workstation has no keytab any more: it can't introduce itself to the domain.",
        },
      },
    ],
    how: {
      fr: `Refaites entrer le poste dans le domaine : \`adcli join ${domain} -U administrator\`, puis \`systemctl restart sssd\` ; \`kinit -k 'NOM$'\` doit alors réussir.`,
      en: `Have the workstation join the domain again: \`adcli join ${domain} -U administrator\`, then \`systemctl restart sssd\`; \`kinit -k 'NAME$'\` must then succeed.`,
    },
  },
  "domain-logon": {
    where: {
      fr: "Sur ws1, avant le compte de l'utilisateur : l'heure, puis la relation du poste avec le domaine, puis sssd.",
      en: "On ws1, before the user's account: the time, then the workstation's relation with the domain, then sssd.",
    },
    what: {
      fr: "Regardez les contrôles voisins : horloges en désaccord, c'est l'heure ; compte d'ordinateur refusé, c'est l'approbation ; ni l'un ni l'autre, c'est sssd ou le DNS du poste.",
      en: "Look at the neighbouring checks: clocks that disagree, it is the time; a computer account refused, it is the trust; neither, it is sssd or the workstation's DNS.",
    },
    how: {
      fr: "`date` à comparer avec `net time -S dc1` ; `kinit -k 'WS1$'`, et s'il échoue `adcli join` ; enfin `systemctl restart sssd` et /var/log/sssd.",
      en: "`date` to be compared with `net time -S dc1`; `kinit -k 'WS1$'`, and if it fails `adcli join`; last `systemctl restart sssd` and /var/log/sssd.",
    },
  },
  "policy-keeps-interns-out": {
    where: {
      fr: "Le compte d'essai n'est pas même jugé par la stratégie : voyez d'abord si le poste cité joint les contrôleurs.",
      en: "The trial account is not even judged by the policy: see first whether the workstation named reaches the controllers.",
    },
    cases: [
      {
        when: /GG_Stagiaires: session/,
        causes: ["cp09/policy-on-wrong-unit"],
        where: {
          fr: "La stratégie ne s'applique pas au poste : voyez à quelle UO elle est liée.",
          en: "The policy does not apply to the workstation: see which OU it is linked to.",
        },
        what: {
          fr: "La stratégie est liée à une UO de personnes : un droit d'ouverture de session suit le compte d'ordinateur.",
          en: "The policy is linked to an OU of people: a logon right follows the computer account.",
        },
        how: {
          fr: `\`samba-tool gpo dellink\` de l'UO où elle n'a rien à faire, \`samba-tool gpo setlink 'OU=…,${rootDn}' {GUID}\` sur celle des postes.`,
          en: `\`samba-tool gpo dellink\` from the OU where it has no business, \`samba-tool gpo setlink 'OU=…,${rootDn}' {GUID}\` on the workstations'.`,
        },
      },
      {
        when: /PAM \(dc\d\): password refused/,
        causes: ["cp02/clock-ahead", "cp09/workstation-clock-skewed"],
        what: {
          fr: "Plus aucun mot de passe n'y est vérifié : ce n'est pas la stratégie, mais l'heure du poste ou sssd.",
          en: "No password is verified there any more: it is not the policy, but the workstation's time or sssd.",
        },
        how: {
          fr: "Comparez `date` du poste cité avec dc1 ; puis `systemctl status sssd` : ce contrôle reviendra avec eux.",
          en: "Compare `date` of the workstation named with dc1; then `systemctl status sssd`: this check will come back with them.",
        },
      },
    ],
  },
  "nobody-else-in-directory": {
    where: {
      fr: "Le compte ou le groupe cité : comparez avec la liste du personnel.",
      en: "The account or the group told: compare with the list of the staff.",
    },
    cases: [
      notThere,
      {
        when: /: sAMAccountName/,
        causes: ["cp09/account-nobody-knows"],
        what: {
          fr: "Un compte n'est celui de personne, ni d'aucune application de l'entreprise.",
          en: "An account is nobody's, and no application's of the company.",
        },
        how: {
          fr: "`samba-tool user show COMPTE` dit quand il a été créé et ses groupes ; désactivez-le d'abord, puis `samba-tool user delete COMPTE`.",
          en: "`samba-tool user show ACCOUNT` tells when it was created, and its groups; disable it first, then `samba-tool user delete ACCOUNT`.",
        },
      },
      {
        when: /: member /,
        causes: ["cp09/person-in-wrong-group", "cp01/incident-comes-back"],
        what: {
          fr: "Un membre de trop dans ce groupe : il en a tous les droits, et ceux des groupes où celui-ci est.",
          en: "One member too many in this group: he has all its rights, and those of the groups that it is in.",
        },
        how: {
          fr: "`samba-tool group removemembers GROUPE MEMBRE`, puis voyez s'il y revient.",
          en: "`samba-tool group removemembers GROUP MEMBER`, then see whether he comes back.",
        },
      },
    ],
    what: {
      fr: "Un compte a un premier groupe (primaryGroupID) ou un passé (sIDHistory) qui lui donne les droits d'un autre.",
      en: "An account has a first group (primaryGroupID) or a past (sIDHistory) that gives it another's rights.",
    },
    how: {
      fr: "Le premier groupe d'une personne est 513 (Domain Users) : mettez-la d'abord dans celui-ci, puis changez l'attribut.",
      en: "A person's first group is 513 (Domain Users): put her into that one first, then change the attribute.",
    },
  },
  "nothing-else-delegated": {
    where: {
      fr: "L'objet ou le compte cité, dans l'annuaire : ses droits (nTSecurityDescriptor), ses liens de stratégie, ses drapeaux.",
      en: "The object or the account told, in the directory: its rights (nTSecurityDescriptor), its links to policies, its flags.",
    },
    cases: [
      {
        when: /\(OA;[A-Z]*;CR;1131f6a[ad]-/,
        causes: ["cp09/passwords-replicated"],
        what: {
          fr: "Le droit de répliquer (DS-Replication-Get-Changes) est donné à un autre qu'un contrôleur : il lit tous les mots de passe.",
          en: "The right to replicate (DS-Replication-Get-Changes) is given to another than a controller: he reads every password.",
        },
      },
      {
        when: /;AN\)/,
        causes: ["cp09/anonymous-reads", "cp09/anonymous-reads-groups"],
        what: {
          fr: "Un droit est donné à ANONYMOUS LOGON (AN) : il vaut pour qui ne s'est pas authentifié.",
          en: "A right is given to ANONYMOUS LOGON (AN): it holds for whoever has not authenticated.",
        },
      },
      {
        when: /\(O?A;[A-Z]*;/,
        causes: ["cp09/delegation-widened"],
        what: {
          fr: "Une ACE de trop : l'objet, les droits et celui à qui ils sont donnés sont cités ; le plan ne délègue que deux choses, chacune dans une UO.",
          en: "One ACE too many: the object, the rights and whom they are given to are told; the plan delegates two things alone, each in one unit.",
        },
      },
      {
        when: /gPLink|groupPolicyContainer/,
        causes: ["cp09/policy-on-wrong-unit"],
        what: {
          fr: "Une stratégie de groupe, ou un lien vers elle, que l'entreprise n'a pas prévu.",
          en: "A group policy, or a link to one, that the company has not planned.",
        },
        how: {
          fr: "`samba-tool gpo dellink DN {GUID}` ; une stratégie de trop : `samba-tool gpo del {GUID}`.",
          en: "`samba-tool gpo dellink DN {GUID}`; a policy too many: `samba-tool gpo del {GUID}`.",
        },
      },
    ],
    what: {
      fr: "Un compte a un drapeau, un service (SPN) ou une délégation qui en fait plus, ou moins protégé, que les autres ; ou l'annuaire a une politique de mots de passe à part.",
      en: "An account has a flag, a service (SPN) or a delegation that makes it more, or less protected, than others; or the directory has a policy of passwords apart.",
    },
    how: {
      fr: `Droits : \`ldbedit -H /var/lib/samba/private/sam.ldb -s base -b DN nTSecurityDescriptor\`, effacez l'ACE citée. Drapeaux et SPN : \`samba-tool user edit COMPTE\`, \`samba-tool spn delete\`. Politique à part : \`samba-tool domain passwordsettings pso delete\`.`,
      en: `Rights: \`ldbedit -H /var/lib/samba/private/sam.ldb -s base -b DN nTSecurityDescriptor\`, delete the ACE told. Flags and SPNs: \`samba-tool user edit ACCOUNT\`, \`samba-tool spn delete\`. Policy apart: \`samba-tool domain passwordsettings pso delete\`.`,
    },
  },
} as const satisfies Record<string, Hints>;
