import { helpdesk } from "../../modules/helpdesk/helpdesk.js";
import { escapePattern } from "../../scripts/ground/escape-pattern.js";
import type { Text } from "../../scripts/ground/text.js";
import type { Case, Hints } from "../lib/hint.js";
import { undone } from "./lib/recurring.js";

const stillRefused = `${escapePattern(undone.login)} opens Gestion`;

/** Without its database the helpdesk has nothing to be judged. */
const databaseDown: Case = {
  when: /^the helpdesk's database answers$/m,
  where: {
    fr: "Avant les tickets, leur base : celle de desk1 ne répond pas (`systemctl status postgresql@15-main`).",
    en: "Before the tickets, their database: that of desk1 does not answer (`systemctl status postgresql@15-main`).",
  },
};

/** Nothing of a ticket can be judged where its letter has none. */
const ticketGone: Case = {
  when: /^the letter “.*” of \S+ has its ticket$/m,
  what: {
    fr: "Le ticket qu'une lettre avait ouvert n'est plus là : le banc le cherche par son objet de départ et son demandeur. Recommencez l'exercice s'il a été effacé.",
    en: "The ticket that a letter had opened is gone: the bench looks for it by its first subject and its requester. Begin the exercise again if it was erased.",
  },
};

/** A ticket that nobody has resolved yet is judged by nothing that comes after. */
const notResolved: Case = {
  when: /^(?:each ticket was led to its resolution|#\d+ is called resolved)$/m,
  what: {
    fr: "Au moins un ticket n'a encore jamais été résolu : ce contrôle ne juge qu'ensuite.",
    en: "At least one ticket was never resolved so far: this check judges only after that.",
  },
};

/** What a ticket's qualification has wrong, once it is somebody's. */
const misjudged: readonly Case[] = [
  {
    when: /: queue \S/m,
    what: {
      fr: "Un ticket n'est pas dans la bonne file : rien n'est en panne chez qui demande quelque chose de nouveau.",
      en: "A ticket is not in the right queue: nothing has failed where somebody asks for something new.",
    },
  },
  {
    when: /^#\d+: (?:Une personne|Un service|Toute l'entreprise|∅) ×/m,
    what: {
      fr: "L'impact ou l'urgence n'est pas ce que la lettre raconte : « personne du service » n'est pas « moi seul », « nous nous débrouillons » n'est pas « à l'arrêt ».",
      en: "Impact or urgency is not what the letter tells: “nobody of the department” is not “only me”, “we manage” is not “at a standstill”.",
    },
  },
  {
    when: /: priority \d+, SLA/m,
    what: {
      fr: "Impact et urgence sont justes, la priorité non : elle a été changée après coup.",
      en: "Impact and urgency are right, the priority is not: it was changed afterwards.",
    },
  },
];

const unanswered = {
  when: /: first answer ∅$/m,
  causes: ["cp01/answers-were-comments"],
  what: {
    fr: "Un demandeur n'a reçu aucun message de technicien : un commentaire n'arrive qu'aux collègues.",
    en: "A requester got no technician's message at all: a comment only comes to colleagues.",
  },
} as const satisfies Case;

/** What an answer has wrong, once there is one. */
const answeredWrong: readonly Case[] = [
  {
    when: /: first answer \d/m,
    what: {
      fr: "La première réponse est venue après l'échéance du niveau de service, en heures ouvrées.",
      en: "The first answer came after the service level's due time, in business hours.",
    },
  },
  {
    when: /: created \S+, started /m,
    what: {
      fr: "L'ordre des étapes est rompu : pris en charge après avoir répondu, ou résolu avant d'avoir répondu.",
      en: "The order of steps is broken: taken after it was answered, or resolved before it was answered.",
    },
  },
];

const closedByOther = {
  when: /: closed \S+, no answer of/m,
  what: {
    fr: "Un ticket a été clos par quelqu'un d'autre que son demandeur.",
    en: "A ticket was closed by somebody else than its requester.",
  },
} as const satisfies Case;

const readHistory: Text = {
  fr: "Lisez l'historique du ticket nommé, à l'assistance : qui a fait quoi, dans quel ordre.",
  en: "Read the history of the ticket that is named, at the helpdesk: who did what, in which order.",
};

export const hints = {
  "incident-led-to-closing": {
    where: readHistory,
    cases: [
      databaseDown,
      ticketGone,
      {
        when: /: owner \S+$/m,
        what: {
          fr: "Personne n'a pris ce ticket.",
          en: "Nobody has taken this ticket.",
        },
      },
      ...misjudged,
      unanswered,
      ...answeredWrong,
      notResolved,
      {
        when: /: when it is called resolved,/m,
        what: {
          fr: "Le demandeur était encore refusé à l'instant où le ticket a été résolu.",
          en: "The requester was still refused at the moment when the ticket was resolved.",
        },
      },
      {
        when: /: since then, \S+ opens/m,
        what: {
          fr: "Le demandeur a de nouveau été refusé depuis la résolution.",
          en: "The requester was refused again after the resolution.",
        },
      },
      {
        when: /^#\d+: (?:nouveau|ouvert|en attente)$/m,
        causes: ["cp01/incident-reopened"],
        what: {
          fr: "Le ticket n'est pas, ou n'est plus, résolu.",
          en: "The ticket is not resolved, or is no longer.",
        },
      },
      {
        when: /^#\d+: résolu$/m,
        what: {
          fr: "Un ticket est résolu, et son demandeur n'a pas encore répondu.",
          en: "A ticket is resolved, and its requester has not answered yet.",
        },
      },
      closedByOther,
      {
        when: /^#\d+ is closed$/m,
        how: {
          fr: "« Répondre » en disant ce qui a été fait, « Résoudre », puis attendre quelques secondes : le demandeur essaie et répond VALIDE s'il entre.",
          en: "“Reply”, telling what was done, “Resolve”, then wait some seconds: the requester tries, and answers VALIDE if he gets in.",
        },
      },
      {
        when: /opens Gestion/m,
        how: {
          fr: "Sur dc1 : `samba-tool group listmembers GG_Gestion`, comparez à un collègue qui entre, `samba-tool group addmembers`.",
          en: "On dc1: `samba-tool group listmembers GG_Gestion`, compare with a colleague who gets in, `samba-tool group addmembers`.",
        },
      },
    ],
  },
  "tickets-qualified": {
    where: {
      fr: "La page du ticket nommé : son propriétaire, sa file, ses champs Impact et Urgence ; et, en haut, la lettre.",
      en: "The page of the ticket that is named: its owner, its queue, its fields Impact and Urgence; and, at the top, the letter.",
    },
    cases: [
      databaseDown,
      ticketGone,
      {
        when: /: owner \S+$/m,
        causes: ["cp01/ticket-without-owner"],
        what: {
          fr: "Un ticket n'est à personne, ou pas à un membre de GG_Techniciens.",
          en: "A ticket is nobody's, or not a member's of GG_Techniciens.",
        },
        how: {
          fr: "Sur la page du ticket, Actions, « Prendre » ; ou Personnes, propriétaire.",
          en: "On the ticket's page, Actions, “Take”; or People, owner.",
        },
      },
      ...misjudged,
    ],
  },
  "answered-in-time": {
    where: readHistory,
    cases: [
      databaseDown,
      ticketGone,
      {
        ...unanswered,
        how: {
          fr: "Actions, « Répondre » : un mot suffit pour dire qui s'en occupe ; « Prendre en charge » le permet du même geste.",
          en: "Actions, “Reply”: a word is enough to tell who looks after it; “Prendre en charge” does both at once.",
        },
      },
      ...answeredWrong,
    ],
  },
  "service-back-when-resolved": {
    where: {
      fr: "Mettez côte à côte l'heure des résolutions, dans l'historique, et les refus, dans `journalctl -u smbd` sur file1.",
      en: "Put side by side the hours of the resolutions, in the history, and the refusals, in `journalctl -u smbd` on file1.",
    },
    cases: [
      databaseDown,
      ticketGone,
      notResolved,
      {
        when: /: when it is called resolved,/m,
        causes: ["cp01/resolved-in-the-red"],
        what: {
          fr: "À l'instant d'une résolution, le demandeur était encore refusé : le ticket a été résolu trop tôt, sans essai.",
          en: "At the moment of a resolution the requester was still refused: the ticket was resolved too early, without a try.",
        },
      },
      {
        when: /: since then, \S+ opens/m,
        causes: ["cp01/incident-comes-back"],
        what: {
          fr: "C'était réparé, et c'est retombé depuis : quelque chose défait la correction.",
          en: "It was mended, and has failed again since: something undoes the correction.",
        },
        how: {
          fr: "`samba-tool group listmembers DL_Compta_RW` sur dc1, deux fois à quelques minutes : puis `systemctl list-timers`, `ls /etc/cron*` et `systemctl cat` de ce qui n'est pas de Debian.",
          en: "`samba-tool group listmembers DL_Compta_RW` on dc1, twice some minutes apart: then `systemctl list-timers`, `ls /etc/cron*` and `systemctl cat` of what is not Debian's.",
        },
      },
    ],
  },
  "incidents-share-problem": {
    where: {
      fr: "La page du problème : ses liens (« Dépendent de celui-ci »), puis ce qui y est écrit.",
      en: "The problem's page: its links (“Depended on by”), then what is written there.",
    },
    cases: [
      databaseDown,
      ticketGone,
      {
        when: /^problems: ∅/m,
        what: {
          fr: "Aucun des deux incidents ne dépend d'un ticket de la file Problèmes.",
          en: "Neither incident depends on a ticket of the queue Problèmes.",
        },
      },
      {
        when: /^problems: #\d+, #/m,
        what: {
          fr: "Deux problèmes pour une seule cause.",
          en: "Two problems for one cause.",
        },
      },
      {
        when: /^problems: #\d+; dependent: #\d+, #\d+, #/m,
        causes: ["cp01/false-duplicate-linked"],
        what: {
          fr: "Un ticket de trop dépend du problème : même symptôme, autre cause.",
          en: "One ticket too many depends on the problem: same symptom, another cause.",
        },
      },
      {
        when: /^problems: #\d+; dependent: #\d+$/m,
        what: {
          fr: "Un seul des deux incidents dépend du problème.",
          en: "Only one of the two incidents depends on the problem.",
        },
      },
      {
        when: /^cause: /m,
        what: {
          fr: "La cause racine manque, ou reste un symptôme : il y faut le nom des deux groupes, celui qui a changé et l'intrus.",
          en: "The root cause is missing, or is still a symptom: it takes the names of both groups, the one that changed and the intruder.",
        },
        how: {
          fr: "Sur dc1, `samba-tool group listmembers DL_Compta_RW` : qui s'y trouve, qui devrait s'y trouver ?",
          en: "On dc1, `samba-tool group listmembers DL_Compta_RW`: who is there, who should be?",
        },
      },
      {
        when: /^workaround: /m,
        what: {
          fr: "Le problème ne dit pas comment les gens travaillent en attendant.",
          en: "The problem does not tell how people work meanwhile.",
        },
      },
    ],
  },
  "article-published": {
    where: {
      fr: "L'article lui-même, et les liens de la page du problème.",
      en: "The article itself, and the links on the problem's page.",
    },
    cases: [
      databaseDown,
      ticketGone,
      {
        when: /^∅$/m,
        what: {
          fr: "Aucun article n'est lié au problème ni aux incidents.",
          en: "No article is linked to the problem or to the incidents.",
        },
      },
      {
        when: /^article \d+ lacks/m,
        causes: ["cp01/article-without-solution"],
        what: {
          fr: "L'article lié est là, mais une rubrique manque ou ne dit rien.",
          en: "The linked article is there, but a section is missing or says nothing.",
        },
        how: {
          fr: "Modifier l'article : chaque rubrique sur sa ligne, suivie de deux-points et d'une phrase au moins.",
          en: "Edit the article: each section on its own line, followed by a colon and one sentence at least.",
        },
      },
      {
        when: /^article \d+: \d+, \d+$/m,
        what: {
          fr: "L'article est complet, mais les techniciens ne le lisent pas.",
          en: "The article is complete, but technicians can't read it.",
        },
      },
    ],
  },
  "closed-by-requester": {
    where: readHistory,
    cases: [
      databaseDown,
      ticketGone,
      {
        when: /^#\d+: (?:nouveau|ouvert|en attente)$/m,
        what: {
          fr: "Un ticket est encore en cours : il n'a pas été résolu, ou son demandeur l'a fait rouvrir.",
          en: "A ticket is still being worked: it was not resolved, or its requester had it opened again.",
        },
        how: {
          fr: "Lisez la dernière lettre du demandeur, corrigez, répondez, résolvez de nouveau.",
          en: "Read the requester's last letter, put it right, answer, resolve again.",
        },
      },
      {
        when: /^#\d+: résolu$/m,
        causes: ["cp01/left-at-resolved"],
        what: {
          fr: "Un ticket attend son demandeur.",
          en: "A ticket waits for its requester.",
        },
      },
      closedByOther,
    ],
  },
  "nothing-resolved-in-silence": {
    where: readHistory,
    cases: [
      databaseDown,
      ticketGone,
      notResolved,
      {
        when: /: resolved \S+, no message/m,
        causes: ["cp01/answers-were-comments", "cp01/resolved-without-a-word"],
        what: {
          fr: "Une résolution n'a été précédée d'aucun message au demandeur, depuis l'ouverture ou la réouverture.",
          en: "A resolution was preceded by no message to the requester, since the opening or reopening.",
        },
        how: {
          fr: "Cette résolution-là reste dans l'historique : dites au demandeur ce qui a été fait, et voyez-y une leçon.",
          en: "That resolution stays in the history: tell the requester what was done, and take it as a lesson.",
        },
      },
    ],
  },
  "no-password-written": {
    where: {
      fr: "Relisez vos messages, vos commentaires et l'article : le banc nomme l'endroit et le compte.",
      en: "Read your messages, your comments and the article again: the bench names the place and the account.",
    },
    cases: [
      databaseDown,
      ticketGone,
      notResolved,
      {
        when: /: (?:account|database|helpdesk|backup|deployment)\//m,
        causes: ["cp01/password-in-comment"],
        what: {
          fr: "Un mot de passe du lab y est écrit en clair : il est à tenir pour connu de tous.",
          en: "A password of the lab is written there in clear: it has to be taken for known to all.",
        },
      },
    ],
  },
  "history-kept": {
    where: readHistory,
    cases: [
      databaseDown,
      ticketGone,
      notResolved,
      {
        when: /: requesters /m,
        causes: ["cp01/requester-replaced"],
        what: {
          fr: "Le demandeur n'est plus celui qui a écrit.",
          en: "The requester is no longer the one who wrote.",
        },
        how: {
          fr: "Page du ticket, Personnes : remettez le demandeur d'origine, ôtez l'autre.",
          en: "The ticket's page, People: put the first requester back, take the other away.",
        },
      },
      {
        when: /: merged into #/m,
        what: {
          fr: "Un ticket a été fusionné dans un autre.",
          en: "A ticket was merged into another.",
        },
      },
      {
        when: /: deleted/m,
        what: {
          fr: "Un ticket est dans l'état « deleted ».",
          en: "A ticket has the status “deleted”.",
        },
      },
      {
        when: /set by hand/m,
        what: {
          fr: "Une échéance a été changée à la main.",
          en: "A due time was changed by hand.",
        },
      },
    ],
  },
  "handed-to-tier3": {
    where: {
      fr: "La page du ticket de cette demande : sa file, son état, vos commentaires, vos messages.",
      en: "The page of this request's ticket: its queue, its status, your comments, your messages.",
    },
    cases: [
      databaseDown,
      ticketGone,
      {
        when: /was resolved$/m,
        causes: ["cp01/resolved-beyond-field"],
        what: {
          fr: "Le ticket a été dit résolu : or personne n'a touché à la base.",
          en: "The ticket was called resolved: yet nobody touched the database.",
        },
      },
      {
        when: /: queue \S/m,
        what: {
          fr: "Le ticket est resté dans une file du centre de services.",
          en: "The ticket is still in a queue of the service desk.",
        },
      },
      {
        when: /: comments /m,
        what: {
          fr: "Celui qui reprend devra tout redemander : le commentaire manque, ou ne dit pas quel flux.",
          en: "The one who takes over will have to ask everything again: the comment is missing, or does not tell which feed.",
        },
        how: {
          fr: "Actions, « Commenter » : application, numéro du flux que dit la lettre, ce qui marche, ce qui est à reprendre et d'où.",
          en: "Actions, “Comment”: application, the number of the feed that the letter tells, what works, what is to be taken back and from where.",
        },
      },
      {
        when: /: no message$/m,
        what: {
          fr: "Le demandeur ne sait pas que sa demande a changé de mains.",
          en: "The requester does not know that the request has changed hands.",
        },
      },
    ],
  },
  "cause-removed": {
    where: {
      fr: "La page de l'incident : de quel problème dépend-il, et que dit celui-ci ? Puis le journal de dc1 autour de l'heure d'un refus.",
      en: "The incident's page: which problem does it depend on, and what does that tell? Then dc1's journal around the hour of a refusal.",
    },
    cases: [
      databaseDown,
      {
        when: new RegExp(stillRefused, "m"),
        where: {
          fr: "Comparez dans le temps : l'heure des refus sur file1 (`journalctl -u smbd`), et ce qui tourne sur dc1 à ces minutes-là.",
          en: "Compare in time: the hours of refusals on file1 (`journalctl -u smbd`), and what runs on dc1 in those minutes.",
        },
      },
      ticketGone,
      {
        when: /^problems ∅/m,
        what: {
          fr: "L'incident ne dépend d'aucun ticket de la file Problèmes.",
          en: "The incident depends on no ticket of the queue Problèmes.",
        },
      },
      {
        when: /^problems #.*, cause: /m,
        what: {
          fr: "Le problème dit ce que l'on voit, pas ce qui l'a produit : il y faut le nom d'une unité de systemd.",
          en: "The problem tells what is seen, not what made it: it takes the name of a unit of systemd.",
        },
      },
      notResolved,
      {
        when: /: when it is called resolved,/m,
        what: {
          fr: "L'incident a été résolu pendant qu'il était encore là.",
          en: "The incident was resolved while it was still there.",
        },
      },
      {
        when: /: since then, \S+ opens/m,
        causes: ["cp01/task-enabled-again"],
        what: {
          fr: "L'incident est revenu après la résolution : ce qui le ramène tourne encore, ou de nouveau.",
          en: "The incident came back after the resolution: what brings it back still runs, or runs again.",
        },
      },
      {
        when: /^dc1 \S+\.timer: /m,
        what: {
          fr: "Ce qui le ramenait est arrêté, et repartira au prochain démarrage.",
          en: "What brought it back is stopped, and starts again with the machine.",
        },
        how: {
          fr: "Sur dc1 : `systemctl disable UNITÉ.timer`, ou retirer ses deux fichiers, puis `systemctl daemon-reload`.",
          en: "On dc1: `systemctl disable UNIT.timer`, or take its two files away, then `systemctl daemon-reload`.",
        },
      },
      {
        when: new RegExp(`${stillRefused}|^problems #`, "m"),
        how: {
          fr: "Sur dc1 : `systemctl list-timers --all`, `systemctl cat UNITÉ`, `systemctl disable --now UNITÉ.timer` ; puis `samba-tool group addmembers`.",
          en: "On dc1: `systemctl list-timers --all`, `systemctl cat UNIT`, `systemctl disable --now UNIT.timer`; then `samba-tool group addmembers`.",
        },
      },
    ],
  },
  "letter-becomes-ticket": {
    where: {
      fr: "Le chemin d'une lettre sur desk1 : Postfix la reçoit, un alias la donne à rt-mailgate, qui appelle l'assistance. La ligne de ce qui est vu dit où elle s'arrête, ou ce que le ticket a de faux.",
      en: "A letter's way on desk1: Postfix receives it, an alias gives it to rt-mailgate, which calls the helpdesk. The line of what was seen tells where it stops, or what is wrong of the ticket.",
    },
    cases: [
      {
        when: /the letter comes to the helpdesk/,
        where: {
          fr: "La lettre attend avant desk1 : `postqueue -p` là où elle attend, et la réponse du serveur suivant, que ce qui est vu cite. C'est d'abord une panne de messagerie.",
          en: "The letter waits before desk1: `postqueue -p` where it waits, and the answer of the next server, which is quoted in what was seen. It is an outage of the mail first.",
        },
      },
      {
        when: /the letter becomes a ticket/,
        causes: ["cp01/mail-gateway-refuses"],
        what: {
          fr: "La lettre arrive sur desk1 et attend : la commande de l'alias n'est pas servie par l'assistance.",
          en: "The letter comes to desk1 and waits: the alias' command is not served by the helpdesk.",
        },
        how: {
          fr: `\`postqueue -p\` donne la réponse de rt-mailgate ; \`curl -i http://127.0.0.1:${helpdesk.gatewayPort}/REST/1.0/NoAuth/mail-gateway\` doit répondre 200 : sinon le site de nginx (\`deny\`, \`nginx -t\`) ou rt5-fcgi. Puis \`postqueue -f\`.`,
          en: `\`postqueue -p\` gives rt-mailgate's answer; \`curl -i http://127.0.0.1:${helpdesk.gatewayPort}/REST/1.0/NoAuth/mail-gateway\` must answer 200: otherwise nginx's site (\`deny\`, \`nginx -t\`) or rt5-fcgi. Then \`postqueue -f\`.`,
        },
      },
      {
        when: /the due time that the contract gives\n(?!Incidents,)|\/etc\/aliases/,
        what: {
          fr: "Le ticket naît dans une autre file : l'alias de l'adresse en nomme une qui n'est pas la sienne.",
          en: "The ticket is born in another queue: the address' alias names one that is not its own.",
        },
        how: {
          fr: "/etc/aliases : `--queue` de chaque adresse de l'assistance ; puis `newaliases`, et déplacez les tickets mal rangés.",
          en: "/etc/aliases: `--queue` of each of the helpdesk's addresses; then `newaliases`, and move the tickets that were misplaced.",
        },
      },
      {
        when: /the due time that the contract gives|levels, business hours/,
        causes: ["cp01/hours-of-shops"],
        what: {
          fr: "Le ticket naît, mais ce qui compte son échéance n'est pas le contrat : niveaux, heures ouvrées, jours fériés, ou une file sans contrat.",
          en: "The ticket is born, but what counts its due time is not the contract: levels, business hours, holidays, or a queue without one.",
        },
        how: {
          fr: "RT_SiteConfig.pm : %ServiceAgreements (minutes ouvrées de chaque niveau) et %ServiceBusinessHours (lundi à vendredi) ; « SLA » activé sur la file ; puis `systemctl restart rt5-fcgi`.",
          en: "RT_SiteConfig.pm: %ServiceAgreements (business minutes of each level) and %ServiceBusinessHours (Monday to Friday); “SLA” enabled for the queue; then `systemctl restart rt5-fcgi`.",
        },
      },
    ],
  },
  "nobody-else-administers": {
    where: {
      fr: "L'assistance en root : les droits se donnent globalement, et sur chaque file, classe et catalogue, à des groupes ou à des personnes.",
      en: "The helpdesk as root: rights are given globally, and on each queue, class and catalogue, to groups or to people.",
    },
    cases: [
      databaseDown,
      {
        when: /SuperUser/,
        causes: ["cp01/colleague-administers"],
        what: {
          fr: "Quelqu'un a SuperUser, donc tous les droits, sans être l'administrateur.",
          en: "Somebody has SuperUser, hence every right, and is not the administrator.",
        },
        how: {
          fr: "Administration, Global, Droits des utilisateurs (ou des groupes) : ôtez-le au nom cité.",
          en: "Admin, Global, User rights (or group rights): take it from the name told.",
        },
      },
    ],
    what: {
      fr: "Un droit, une appartenance, un mot de passe propre à RT ou un jeton que le plan ne donne pas.",
      en: "A right, a membership, a password of RT's own or a token that the plan does not give.",
    },
    how: {
      fr: "Un droit s'ôte où il est donné (Global, file, classe, catalogue) ; un membre, dans son groupe ; un compte à mot de passe propre se désactive (Administration, Utilisateurs).",
      en: "A right is taken away where it is given (Global, queue, class, catalogue); a member in his group; an account with a password of its own is disabled (Admin, Users).",
    },
  },
} as const satisfies Record<string, Hints>;
