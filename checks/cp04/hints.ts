import { plan } from "../../stacks/plan/plan.js";
import { staff } from "../../stacks/plan/staff.js";
import type { Case, Hints } from "../lib/hint.js";

const { domain } = plan.company;
const { srv } = plan.segments;
const { surname } = staff.accountant;

/** Without its database the helpdesk has no history to be judged by. */
const noDatabase = {
  when: /^the helpdesk's database answers$/m,
  where: {
    fr: "Avant la demande elle-même : la base de desk1 ne répond pas (`systemctl status postgresql@15-main`).",
    en: "Before the request itself: desk1's database does not answer (`systemctl status postgresql@15-main`).",
  },
} as const satisfies Case;

const ticketGone = {
  when: /^the request's ticket .* is in the database$/m,
  where: {
    fr: "Aucun ticket n'a plus cette référence dans son sujet : remettez-la, ou recommencez l'exercice.",
    en: "No ticket has that reference in its subject any more: put it back, or start the exercise again.",
  },
} as const satisfies Case;

const nobodyLooks = {
  when: /^somebody looks after the ticket$/m,
  where: {
    fr: "Ce point ne se juge qu'une fois la demande prise en charge : répondez d'abord à l'utilisatrice dans son ticket.",
    en: "This is judged only once somebody looks after the request: first answer the user in her ticket.",
  },
} as const satisfies Case;

export const hints = {
  "account-freed": {
    where: {
      fr: "Sur dc1, les attributs du compte : `samba-tool user show LOGIN`. Le refus a une raison, ou plusieurs.",
      en: "On dc1, the account's attributes: `samba-tool user show LOGIN`. The refusal has one reason, or several.",
    },
    cases: [
      {
        when: /^the domain lets a colleague in/m,
        where: {
          fr: "Le domaine ne laisse entrer personne : voyez dc1 (samba-ad-dc) avant le compte.",
          en: "The domain lets nobody in: see dc1 (samba-ad-dc) before the account.",
        },
      },
      {
        when: /KDC_ERR_CLIENT_REVOKED/,
        what: {
          fr: "Le compte est refusé : verrouillé par des erreurs de mot de passe, expiré ou désactivé. Regardez les trois.",
          en: "The account is refused: locked by wrong passwords, expired or disabled. Look at all three.",
        },
      },
    ],
    how: {
      fr: "`samba-tool user unlock LOGIN` lève le verrou, `samba-tool user setexpiry LOGIN --days=365` repousse la date de fin (--noexpiry rendrait aussi le mot de passe éternel, sans changement imposé), `samba-tool user enable LOGIN` la désactivation.",
      en: "`samba-tool user unlock LOGIN` takes the lock away, `samba-tool user setexpiry LOGIN --days=365` puts the end date off (--noexpiry would make the password last for ever as well, and no change is asked for), `samba-tool user enable LOGIN` the disabling.",
    },
  },

  "password-her-own": {
    where: {
      fr: "Le mot de passe de l'enveloppe, posé sur dc1, puis ce que l'utilisatrice en fait à l'ouverture de session.",
      en: "The envelope's password, set on dc1, then what the user does with it at her logon.",
    },
    cases: [
      {
        when: /KDC: ticket \(password: envelope\)/,
        what: {
          fr: "Le mot de passe temporaire ouvre encore la session : rien n'a obligé l'utilisatrice à en changer.",
          en: "The temporary password still opens the session: nothing had the user change it.",
        },
      },
      {
        when: /KDC: KDC_ERR_(?:NAME_EXP|CLIENT_REVOKED)/,
        what: {
          fr: "Le compte lui-même est refusé : tant qu'il l'est, elle ne peut rien essayer.",
          en: "The account itself is refused: as long as it is, she can't try anything.",
        },
      },
      {
        when: /KDC: KDC_ERR_PREAUTH_FAILED/,
        what: {
          fr: "Ni le mot de passe de l'enveloppe ni le sien n'ouvrent : un autre mot de passe temporaire a été posé.",
          en: "Neither the envelope's password nor her own opens: another temporary password was set.",
        },
      },
      {
        when: /KDC: KDC_ERR_KEY_EXPIRED/,
        what: {
          fr: "Elle doit choisir un mot de passe et ne l'a pas encore fait : elle attend qu'on lui dise d'essayer.",
          en: "She has to choose a password and has not done so yet: she waits to be told to try.",
        },
      },
    ],
    how: {
      fr: "`samba-tool user setpassword LOGIN --must-change-at-next-login`, le mot de passe tapé à l'invite ; puis une réponse dans le ticket, et `lab play CANDIDAT depannage`.",
      en: "`samba-tool user setpassword LOGIN --must-change-at-next-login`, the password typed at the prompt; then an answer in the ticket, and `lab play CANDIDATE depannage`.",
    },
  },

  "homonym-untouched": {
    where: {
      fr: "Le demandeur du ticket est une adresse : comparez-la au compte que vous avez modifié.",
      en: "The ticket's requester is an address: compare it with the account that you changed.",
    },
    cases: [
      {
        when: /KDC_ERR_(?:KEY_EXPIRED|PREAUTH_FAILED)/,
        what: {
          fr: `L'autre ${surname} n'entre plus avec son mot de passe : il a été changé, ou doit l'être.`,
          en: `The other ${surname} no longer gets in with his password: it was changed, or has to be.`,
        },
      },
      {
        when: /KDC_ERR_(?:CLIENT_REVOKED|NAME_EXP)/,
        what: {
          fr: `Le compte de l'autre ${surname} est refusé.`,
          en: `The account of the other ${surname} is refused.`,
        },
      },
    ],
    how: {
      fr: "Son ancien mot de passe ne se retrouve pas : remettre dc1 à neuf (`lab reset`), et recommencer l'exercice.",
      en: "His former password can't be found again: make dc1 anew (`lab reset`), and start the exercise again.",
    },
  },

  "assistance-consented": {
    where: {
      fr: "Sur ws1, `journalctl -t assistance` : qui a appelé, de quand à quand, et ce que l'utilisatrice a répondu ; dans le ticket, ce qui lui avait été annoncé.",
      en: "On ws1, `journalctl -t assistance`: who called, from when to when, and what the user answered; in the ticket, what she had been told before.",
    },
    cases: [
      noDatabase,
      ticketGone,
      {
        when: /^no screen is shown without/m,
        what: {
          fr: "Un écran a été montré sans que rien soit demandé à qui était devant.",
          en: "A screen was shown, and whoever was in front of it was asked nothing.",
        },
      },
      {
        when: /^an assistance accepted by[^\n]*\n[^\n]*: refus/m,
        what: {
          fr: "Un appel a été refusé : l'utilisatrice n'accepte que ce que le ticket annonce, et d'un administrateur des postes.",
          en: "A call was refused: the user accepts what the ticket announces, and nothing else, from an administrator of the workstations.",
        },
      },
      {
        when: /^an assistance accepted by[^\n]*\n∅/m,
        what: {
          fr: "Aucun appel n'est arrivé à ws1 depuis l'ouverture du ticket.",
          en: "No call came to ws1 since the ticket was opened.",
        },
      },
      {
        when: /^the assistance is over/m,
        what: {
          fr: "La prise en main dure encore : fermez le client VNC.",
          en: "Control is still taken: close the VNC client.",
        },
      },
      {
        when: /^it is before the ticket is called resolved/m,
        causes: ["cp04/shown-again-afterwards"],
        what: {
          fr: "L'écran a été montré après que le ticket a été dit résolu : ce qui n'était pas fini l'était dans l'outil.",
          en: "The screen was shown after the ticket was called resolved: what was not over was so in the tool.",
        },
        how: {
          fr: "Une fin ne se déplace pas : rouvrez le ticket, dites-y ce qui a été fait depuis, et résolvez-le de nouveau quand tout est essayé avec elle.",
          en: "An end can't be moved: reopen the ticket, write there what was done since, and resolve it again once all has been tried with her.",
        },
      },
      {
        when: /^the ticket announces/m,
        what: {
          fr: "L'utilisatrice n'a pas été prévenue par écrit avant la prise en main.",
          en: "The user was not told in writing before control was taken.",
        },
      },
    ],
    how: {
      fr: `Répondre dans le ticket « je prends la main sur votre écran… », puis d'un serveur, client VNC vers ws1.${domain}:${plan.assistancePort} (X509Plain, autorité de l'entreprise), attendre l'accord ; QUESTION=1 dans /etc/assistance.conf de ws1.`,
      en: `Answer in the ticket that you take control of her screen (“je prends la main sur votre écran…”), then from a server, a VNC client to ws1.${domain}:${plan.assistancePort} (X509Plain, the company's authority), wait to be let in; QUESTION=1 in /etc/assistance.conf of ws1.`,
    },
  },

  "assistance-shut": {
    where: {
      fr: "Sur ws1, qui écoute sur le port 5900 (`ss -ltnp`), et le pare-feu local (`nft list ruleset`).",
      en: "On ws1, who listens on port 5900 (`ss -ltnp`), and the local firewall (`nft list ruleset`).",
    },
    cases: [
      {
        when: /^where nobody asks for help/m,
        what: {
          fr: "Quelque chose répond sur ce port sans que personne ait demandé d'aide.",
          en: "Something answers on that port although nobody has asked for help.",
        },
      },
      {
        when: /^and nobody else reaches it/m,
        what: {
          fr: "Un réseau qui n'est pas celui des serveurs atteint le port : une règle est trop large.",
          en: "A network that is not the servers' reaches the port: a rule is too wide.",
        },
      },
      {
        when: /^while help is asked for/m,
        what: {
          fr: "Les serveurs eux-mêmes n'atteignent plus le port : pare-feu de ws1, ou matrice de flux de fw1.",
          en: "Servers themselves no longer reach the port: the firewall of ws1, or the flow matrix of fw1.",
        },
      },
    ],
    how: {
      fr: `Arrêter et désactiver ce qui écoute hors d'une demande (\`systemctl status PID\`) ; dans /etc/nftables.conf, « ip saddr ${srv.cidr} tcp dport ${plan.assistancePort} accept », puis \`systemctl reload nftables\`.`,
      en: `Stop and disable whatever listens while nobody asks (\`systemctl status PID\`); in /etc/nftables.conf, “ip saddr ${srv.cidr} tcp dport ${plan.assistancePort} accept”, then \`systemctl reload nftables\`.`,
    },
  },

  "filter-in-force": {
    where: {
      fr: "La fenêtre « Filtres de courrier » de l'utilisatrice : `list` dit quels scripts sont là, et lequel est actif.",
      en: "The user's window “Filtres de courrier”: `list` tells which scripts are there, and which is active.",
    },
    cases: [
      {
        when: /is active \(ManageSieve\)\n"/,
        what: {
          fr: "Un script est déposé, aucun n'est actif.",
          en: "A script is there, none is active.",
        },
      },
      {
        when: /is active \(ManageSieve\)\n∅/,
        what: {
          fr: "Il n'y a aucun script.",
          en: "There is no script.",
        },
      },
      {
        when: /^a letter whose subject has/m,
        what: {
          fr: "Un script est actif, et la lettre n'arrive pas dans le dossier demandé : la marque, le nom du dossier, ou sa création (:create).",
          en: "A script is active, and the letter does not come to the folder asked for: the mark, the folder's name, or its creation (:create).",
        },
      },
      {
        when: /^a letter without that mark/m,
        what: {
          fr: "Le filtre range trop : des lettres sans la marque quittent la boîte de réception.",
          en: "The filter takes too much: letters without the mark leave the inbox.",
        },
      },
    ],
    how: {
      fr: 'require ["fileinto", "mailbox"]; if header :contains "subject" "MARQUE" { fileinto :create "Dossier"; } dans un fichier, puis `put FICHIER` et `activate FICHIER`.',
      en: 'require ["fileinto", "mailbox"]; if header :contains "subject" "MARK" { fileinto :create "Folder"; } in a file, then `put FILE` and `activate FILE`.',
    },
  },

  "how-to-readable": {
    where: {
      fr: "Les articles de l'assistance : leur classe décide de qui les lit.",
      en: "The helpdesk's articles: their class decides who reads them.",
    },
    cases: [
      noDatabase,
      {
        when: /^an article that names[^\n]*\n∅/m,
        what: {
          fr: "Aucun article ne cite la référence de la demande.",
          en: "No article names the request's reference.",
        },
      },
      {
        when: /^an article that names[^\n]*\narticle/m,
        what: {
          fr: "L'article est trop court pour guider quelqu'un.",
          en: "The article is too short to guide anybody.",
        },
      },
      {
        when: /can read the article/,
        what: {
          fr: "L'article existe, et son lecteur n'en a pas le droit : il est dans une classe que les techniciens sont seuls à lire.",
          en: "The article exists, and its reader has no right to it: it is in a class that technicians alone read.",
        },
      },
    ],
    how: {
      fr: "Articles › Créer, classe « Base de connaissances », un nom qui porte la référence du ticket, les étapes dans « Contenu ».",
      en: "Articles › Create, class “Base de connaissances”, a name with the ticket's reference, the steps in “Contenu”.",
    },
  },

  "user-validated": {
    where: {
      fr: "L'historique du ticket : qui l'a dit résolu, et ce que la demandeuse a répondu ensuite.",
      en: "The ticket's history: who called it resolved, and what the requester answered then.",
    },
    cases: [
      noDatabase,
      ticketGone,
      {
        when: /^a technician calls/m,
        what: {
          fr: "Personne n'a dit la demande résolue : la demandeuse n'a rien à valider.",
          en: "Nobody has called the request resolved: the requester has nothing to validate.",
        },
      },
      {
        when: /^the requester has validated/m,
        what: {
          fr: "Depuis la dernière fois que le ticket a été dit résolu, la demandeuse ne l'a pas validé.",
          en: "Since the ticket was last called resolved, the requester has not validated it.",
        },
      },
    ],
    how: {
      fr: "Statut « résolu » une fois le filtre vérifié avec elle ; `lab play CANDIDAT depannage` la fait répondre, d'après ce qu'elle constate.",
      en: "Status “résolu” once the filter was verified with her; `lab play CANDIDATE depannage` has her answer, by what she finds.",
    },
  },

  "mailbox-left-alone": {
    where: {
      fr: "Sur mail1, `journalctl -t dovecot | grep imap-login` : d'où la boîte de l'utilisatrice est ouverte (rip=).",
      en: "On mail1, `journalctl -t dovecot | grep imap-login`: from where the user's mailbox is opened (rip=).",
    },
    cases: [
      noDatabase,
      ticketGone,
      nobodyLooks,
      {
        when: /^no opening from another workstation/m,
        what: {
          fr: "Sa boîte a été ouverte d'une adresse qui n'est pas celle de son poste, avec son mot de passe.",
          en: "Her mailbox was opened from an address that is not her workstation's, with her password.",
        },
      },
      {
        when: /opens her mailbox/,
        what: {
          fr: "Elle-même n'ouvre plus sa boîte.",
          en: "She no longer opens her mailbox herself.",
        },
      },
    ],
    how: {
      fr: "Ce qui a été lu ne se rattrape pas : elle change son mot de passe, et l'exercice recommence sur des machines neuves.",
      en: "What was read can't be undone: she changes her password, and the exercise starts again on new machines.",
    },
  },

  "no-secret-in-ticket": {
    where: {
      fr: "Réponses et commentaires du ticket cité : le compte dont le mot de passe s'y trouve est dit.",
      en: "Answers and comments of the ticket told: whose password stands there is said.",
    },
    cases: [
      noDatabase,
      ticketGone,
      nobodyLooks,
      {
        when: /^no known password is there/m,
        what: {
          fr: "Un mot de passe d'un compte de l'entreprise est écrit en clair ; un commentaire aussi est lu par toute l'équipe.",
          en: "The password of an account of the company's is written in clear; a comment too is read by the whole team.",
        },
      },
    ],
    how: {
      fr: "Il est trop tard pour l'effacer : son titulaire en change, on le signale, et l'exercice recommence.",
      en: "It is too late to wipe it out: its owner changes it, it is reported, and the exercise starts again.",
    },
  },
} as const satisfies Readonly<Record<string, Hints>>;
