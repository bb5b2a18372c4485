import { outsideSites } from "../../stacks/plan/outside-sites.js";
import { plan } from "../../stacks/plan/plan.js";
import type { Case, Hints } from "../lib/hint.js";
import { exceptedPort, formerLimit } from "./lib/vendor-notice.js";

const noGreeting = {
  when: /no greeting/,
  where: {
    fr: "Le port cité ne salue même pas : le service Postfix de mail1 et le chemin jusqu'à lui, avant la notice.",
    en: "The port told does not even greet: mail1's Postfix service and the way to it, before the notice.",
  },
  what: {
    fr: "Postfix ne tourne plus, ne sert plus ce port, ou n'est plus joignable ; une faute dans main.cf ou master.cf suffit à l'arrêter.",
    en: "Postfix no longer runs, no longer serves this port, or can't be reached; a mistake in main.cf or master.cf is enough to stop it.",
  },
  how: {
    fr: "Sur mail1 : `postfix check`, `postfix status`, `ss -ltn` (25 et 587) ; s'ils écoutent, le chemin depuis l'adresse publique de fw1.",
    en: "On mail1: `postfix check`, `postfix status`, `ss -ltn` (25 and 587); if they listen, the way from fw1's public address.",
  },
} as const satisfies Case;

/** Nothing has been changed yet on port 25: neither an exception nor a ban means anything. */
const notApplied = {
  when: /the notice is applied to port 25/,
  where: {
    fr: "Ce point ne se juge qu'une fois la notice appliquée : voyez d'abord ce que le port 25 annonce.",
    en: "This is judged only once the notice is applied: see first what port 25 announces.",
  },
  what: {
    fr: "Vu d'Internet, le port 25 n'a pas de nouvelle limite : rien n'est réglé pour lui, ou Postfix n'a pas relu ses fichiers.",
    en: "Seen from the Internet, port 25 has no new limit: nothing is set for it, or Postfix has not read its files again.",
  },
} as const satisfies Case;

export const hints = {
  "setting-in-force": {
    where: {
      fr: "Deux choses à rapprocher : la phrase de la notice qui donne la limite, avec son unité, et la ligne SIZE de la réponse à EHLO, port 25.",
      en: "Two things to put side by side: the notice's sentence that gives the limit, with its unit, and the line SIZE of the answer to EHLO, port 25.",
    },
    cases: [
      noGreeting,
      {
        // A kB is a thousand bytes; no number of KiB that is drawn makes a whole thousand.
        when: /announces the limit[^\n]*\nEHLO: SIZE \d*000$/,
        causes: ["cp05/limit-in-kilobytes"],
        what: {
          fr: "La limite est un compte rond de milliers d'octets : la notice en vigueur compte en KiB, et dit ce qu'est un KiB.",
          en: "The limit is a whole number of thousands of bytes: the notice in force counts in KiB, and says what a KiB is.",
        },
        how: {
          fr: "Multipliez par 1024, non par 1000 : `postconf -P smtp/inet/message_size_limit=$((KIB * 1024))` sur mail1, KIB étant le nombre de la notice, puis `systemctl reload postfix`.",
          en: "Multiply by 1024, not by 1000: `postconf -P smtp/inet/message_size_limit=$((KIB * 1024))` on mail1, KIB being the notice's number, then `systemctl reload postfix`.",
        },
      },
      {
        when: new RegExp(`announces the limit[^\\n]*\\nEHLO: SIZE ${formerLimit}$`),
        what: {
          fr: "Le port 25 annonce la limite d'avant : rien n'est réglé pour lui, ou Postfix n'a pas relu ses fichiers.",
          en: "Port 25 announces the limit from before: nothing is set for it, or Postfix has not read its files again.",
        },
        how: {
          fr: "`postconf -P smtp/inet/message_size_limit=OCTETS` sur mail1, puis `systemctl reload postfix` ; `postconf -P` doit montrer la ligne.",
          en: "`postconf -P smtp/inet/message_size_limit=BYTES` on mail1, then `systemctl reload postfix`; `postconf -P` must show the line.",
        },
      },
      {
        when: new RegExp(
          `announces the limit[^\\n]*\\nEHLO: SIZE (?!${formerLimit}$|\\d*000$)\\d+$`,
        ),
        causes: ["cp05/replaced-revision-followed"],
        what: {
          fr: "Le port 25 a une nouvelle limite, mais pas celle de la révision en vigueur : vient-elle de la révision remplacée ?",
          en: "Port 25 has a new limit, but not that of the revision in force: does it come from the one that was replaced?",
        },
        how: {
          fr: `Le flux https://${outsideSites.notices}/vendors.rss a deux révisions de la même notice ; suivez celle qui dit remplacer l'autre, puis \`postconf -P smtp/inet/message_size_limit=OCTETS\` et \`systemctl reload postfix\`.`,
          en: `The feed https://${outsideSites.notices}/vendors.rss has two revisions of the same notice; follow the one that says it replaces the other, then \`postconf -P smtp/inet/message_size_limit=BYTES\` and \`systemctl reload postfix\`.`,
        },
      },
    ],
  },
  "exception-respected": {
    where: {
      fr: "La phrase de la notice qui contient « unless » : quel port n'est pas concerné ? Comparez ce qu'annoncent les deux ports cités.",
      en: "The notice's sentence with “unless” in it: which port is not concerned? Compare what the two ports told announce.",
    },
    cases: [
      noGreeting,
      notApplied,
      {
        when: new RegExp(
          `port ${exceptedPort} still announces[^\\n]*\\n.*${exceptedPort}: SIZE \\d`,
        ),
        causes: ["cp05/exception-forgotten"],
        what: {
          fr: "Le port de dépôt a changé de limite lui aussi : elle est réglée pour tous les ports, ou pour lui.",
          en: "The submission port has changed its limit too: it is set for all ports, or for this one.",
        },
        how: {
          fr: `Sur mail1 : \`postconf -PX submission/inet/message_size_limit\` si \`postconf -P\` la montre, \`postconf message_size_limit=${formerLimit}\` dans main.cf, la nouvelle valeur pour smtp/inet seul ; \`systemctl reload postfix\`.`,
          en: `On mail1: \`postconf -PX submission/inet/message_size_limit\` if \`postconf -P\` shows it, \`postconf message_size_limit=${formerLimit}\` in main.cf, the new value for smtp/inet alone; \`systemctl reload postfix\`.`,
        },
      },
    ],
  },
  "forbidden-step-not-done": {
    where: {
      fr: "La notice en vigueur interdit ce que la précédente conseillait : cherchez-y « must not », puis la réponse à EHLO sur le port 25.",
      en: "The notice in force forbids what the one before advised: look for “must not” in it, then at the answer to EHLO on port 25.",
    },
    cases: [
      noGreeting,
      notApplied,
      {
        when: /^port 25 offers /m,
        causes: ["cp05/extension-withdrawn"],
        what: {
          fr: "L'extension que la notice dit de garder n'est plus annoncée : un réglage de Postfix la retire de la réponse à EHLO.",
          en: "The extension that the notice says to keep is no longer announced: a setting of Postfix takes it out of the answer to EHLO.",
        },
        how: {
          fr: "Sur mail1, `postconf -P | grep discard` : ôtez-le par `postconf -PX smtp/inet/smtpd_discard_ehlo_keywords` (ou `postconf -X smtpd_discard_ehlo_keywords` s'il est dans main.cf), puis `systemctl reload postfix`.",
          en: "On mail1 `postconf -P | grep discard`: remove it with `postconf -PX smtp/inet/smtpd_discard_ehlo_keywords` (or `postconf -X smtpd_discard_ehlo_keywords` if it is in main.cf), then `systemctl reload postfix`.",
        },
      },
    ],
  },
  "copy-before-change": {
    where: {
      fr: "Sur mail1, le dossier que nomme la première étape de la notice : ce qu'il contient, et de quel moment.",
      en: "On mail1, the folder that the notice's first step names: what it holds, and from which moment.",
    },
    cases: [
      {
        when: /holds main\.cf and master\.cf/,
        what: {
          fr: "Il y manque au moins l'un des deux fichiers entiers : mauvais dossier, mauvais nom, ou copie jamais faite (0 B).",
          en: "At least one of the two whole files is missing there: wrong folder, wrong name, or a copy never made (0 B).",
        },
        how: {
          fr: "`mkdir -p DOSSIER && cp /etc/postfix/main.cf /etc/postfix/master.cf DOSSIER/`, avant tout `postconf` qui change quelque chose.",
          en: "`mkdir -p FOLDER && cp /etc/postfix/main.cf /etc/postfix/master.cf FOLDER/`, before any `postconf` that changes something.",
        },
      },
      {
        when: /those from before/,
        causes: ["cp05/copy-made-too-late"],
        what: {
          fr: "La copie contient déjà un nouveau réglage, dans main.cf ou dans master.cf : elle a été faite, ou refaite, après le changement.",
          en: "The copy has a new setting already, in main.cf or in master.cf: it was made, or made again, after the change.",
        },
        how: {
          fr: `Défaites le changement (\`postconf -PX smtp/inet/message_size_limit\`, \`postconf message_size_limit=${formerLimit}\`), copiez les deux fichiers, puis refaites-le dans l'ordre de la notice.`,
          en: `Undo the change (\`postconf -PX smtp/inet/message_size_limit\`, \`postconf message_size_limit=${formerLimit}\`), copy both files, then make it again in the notice's order.`,
        },
      },
    ],
  },
  "answer-received": {
    where: {
      fr: "Une réponse a deux bouts : l'historique du ticket, à l'assistance, et la boîte du correspondant, sur ext1. Voyez lequel ne l'a pas.",
      en: "An answer has two ends: the ticket's history, at the helpdesk, and the correspondent's mailbox, on ext1. See which has not got it.",
    },
    cases: [
      {
        when: /^0 ×/m,
        causes: ["cp05/answers-lost"],
        what: {
          fr: "Aucune réponse à ce ticket n'est dans sa boîte : pas envoyée, pas partie du ticket, pas arrivée, ou perdue depuis.",
          en: "No answer to this ticket is in his mailbox: not sent, not sent from the ticket, not arrived, or lost since.",
        },
        how: {
          fr: "`ls /home/fournisseur/Maildir/new` sur ext1. Vide : « Répondre » dans le ticket (encore une fois s'il l'a déjà dans son historique), puis suivez la lettre dans les files de desk1 et de mail1.",
          en: "`ls /home/fournisseur/Maildir/new` on ext1. Empty: “Reply” in the ticket (once more if its history has it already), then follow the letter through the queues of desk1 and mail1.",
        },
      },
      {
        when: /^[1-9]\d* ×/m,
        what: {
          fr: "Une réponse est arrivée, trop courte : les nombres cités sont les mots de chacune.",
          en: "An answer has come, too short: the numbers told are each one's words.",
        },
        how: {
          fr: "Répondez de nouveau depuis le ticket : ce qui a été fait, ce qu'il demande, et ce qu'il peut en attendre font plus de 40 mots.",
          en: "Answer from the ticket again: what was done, what he asks for, and what he may expect of it make more than 40 words.",
        },
      },
    ],
  },
  "answer-in-english": {
    where: {
      fr: "Relisez, dans l'historique du ticket, tout ce qui est parti vers le correspondant ; les commentaires internes ne comptent pas.",
      en: "Read again, in the ticket's history, all that went out to the correspondent; internal comments do not count.",
    },
    cases: [
      {
        when: /an answer in English has come\n∅/,
        causes: ["cp05/answers-lost"],
        what: {
          fr: "La langue n'est pas en cause : sa boîte n'a aucune réponse à ce ticket.",
          en: "The language is not the matter: his mailbox has no answer to this ticket.",
        },
      },
      {
        when: /an answer in English has come\n(?!∅)/,
        what: {
          fr: "Ce qui est arrivé ne se reconnaît pas comme de l'anglais : français, deux langues mêlées, ou des mots sans phrases.",
          en: "What has come can't be told to be English: French, two languages mixed, or words without sentences.",
        },
      },
      {
        when: /an answer in English has come\n/,
        how: {
          fr: "Depuis le ticket, une réponse entière en anglais : une formule d'appel, ce que vous avez fait, ce qu'il demande, une formule de fin.",
          en: "From the ticket, a whole answer in English: a greeting, what you have done, what he asks for, a closing.",
        },
      },
      {
        when: /^none is in French/m,
        causes: ["cp05/answered-in-french", "cp05/answered-in-two-languages"],
        what: {
          fr: "Il a reçu une réponse en français, en entier ou en partie : celle dont le début est cité.",
          en: "He got an answer in French, the whole of it or a part: the one whose beginning is told.",
        },
        how: {
          fr: "Une lettre partie ne se rattrape pas, et toutes comptent : excusez-vous en anglais, et relisez avant d'envoyer ; pour repartir de rien, l'exercice se recommence.",
          en: "A letter that has gone can't be taken back, and all of them count: apologise in English, and read again before you send; to begin from nothing, the exercise is started again.",
        },
      },
    ],
  },
  "answer-has-facts": {
    where: {
      fr: "Le dernier paragraphe de sa lettre, celui de « tell me » : soulignez ce qu'il demande, et cherchez chaque point dans votre réponse.",
      en: "The last paragraph of his letter, that of “tell me”: underline what he asks for, and look for each point in your answer.",
    },
    cases: [
      {
        when: /^no answer$/m,
        causes: ["cp05/answers-lost"],
        what: {
          fr: "Les faits ne sont pas en cause : sa boîte n'a aucune réponse à ce ticket.",
          en: "Facts are not the matter: his mailbox has no answer to this ticket.",
        },
        how: {
          fr: "`ls /home/fournisseur/Maildir/new` sur ext1 ; vide, répondez (de nouveau) depuis le ticket, avec tous les faits dans la même lettre.",
          en: "`ls /home/fournisseur/Maildir/new` on ext1; empty, answer (again) from the ticket, with all facts in one letter.",
        },
      },
      {
        when: /^missing: /m,
        what: {
          fr: "Chaque réponse omet au moins un fait, ou l'écrit autrement que la notice en vigueur : ils sont cités, réponse par réponse. Une seule doit tout donner.",
          en: "Each answer leaves out at least one fact, or writes it otherwise than the notice in force: they are told, answer by answer. One alone must give all.",
        },
        how: {
          fr: "Les formes sûres : la référence entière, « revision » et son numéro, le nombre suivi de KiB, la date avec le jour, le mois en anglais et l'année.",
          en: "The safe forms: the whole reference, “revision” and its number, the number followed by KiB, the date with its day, the month in English and the year.",
        },
      },
    ],
  },
  "answer-in-own-words": {
    where: {
      fr: "Votre réponse à côté de la notice : quelles phrases ont-elles en commun, mot pour mot ?",
      en: "Your answer beside the notice: which sentences have they in common, word for word?",
    },
    cases: [
      {
        when: /an answer has come\n∅/,
        causes: ["cp05/answers-lost"],
        what: {
          fr: "La copie n'est pas en cause : sa boîte n'a aucune réponse à ce ticket.",
          en: "Copying is not the matter: his mailbox has no answer to this ticket.",
        },
        how: {
          fr: "`ls /home/fournisseur/Maildir/new` sur ext1 ; vide, répondez (de nouveau) depuis le ticket, avec vos phrases.",
          en: "`ls /home/fournisseur/Maildir/new` on ext1; empty, answer (again) from the ticket, in sentences of your own.",
        },
      },
      {
        when: /is taken from the notice/,
        causes: ["cp05/notice-pasted"],
        what: {
          fr: "Une des réponses est surtout du texte de la notice : les pourcentages cités disent la part reprise, un par réponse.",
          en: "One of the answers is mostly the notice's text: the percentages told are the part taken from it, one for each answer.",
        },
        how: {
          fr: "Fermez la notice et racontez (« This morning I… ») ; n'en gardez que les noms et les nombres. Toutes les lettres comptent : une lettre partie reste dans sa boîte, et l'exercice se recommence pour repartir de rien.",
          en: "Close the notice and tell the story (“This morning I…”); keep its names and numbers only. All letters count: one that has gone stays in his mailbox, and the exercise is started again to begin from nothing.",
        },
      },
    ],
  },
  "reading-answers": {
    where: {
      fr: "Le dernier commentaire du ticket qui commence une ligne par Q1 : c'est lui seul qui est lu.",
      en: "The last comment of the ticket that begins a line with Q1: it alone is read.",
    },
    cases: [
      {
        when: /a comment of the ticket gives Q1/,
        what: {
          fr: "Aucun commentaire n'a la forme demandée : une réponse envoyée au correspondant n'en est pas un, et Q1 doit commencer sa ligne.",
          en: "No comment has the form asked for: an answer sent to the correspondent is none, and Q1 must begin its line.",
        },
      },
      {
        when: /^Q1 \([^)]*\): \d+(?:;|$)/m,
        causes: ["cp05/wrong-reading"],
        what: {
          fr: "Le numéro de révision n'est pas celui de la notice en vigueur : le commentaire répond d'après une autre.",
          en: "The revision's number is not that of the notice in force: the comment answers by another one.",
        },
        how: {
          fr: "Relisez le flux vendors.rss : la révision en vigueur dit en première phrase laquelle elle remplace. Ajoutez un commentaire qui donne de nouveau les six réponses, d'après elle.",
          en: "Read the feed vendors.rss again: the revision in force says in its first sentence which one it replaces. Add a comment that gives all six answers again, by that one.",
        },
      },
      {
        when: /: ∅(?:;|$)/m,
        what: {
          fr: "Une question au moins n'a pas de ligne à elle, de la forme « Q2: réponse » (∅).",
          en: "One question at least has no line of its own, as “Q2: answer” (∅).",
        },
      },
      {
        when: /a comment of the ticket gives Q1|: ∅(?:;|$)/m,
        how: {
          fr: "« Commenter » dans le ticket, en texte simple : six lignes, de « Q1: » à « Q6: », une réponse nue à chacune.",
          en: "“Comment” in the ticket, in plain text: six lines, from “Q1:” to “Q6:”, one bare answer on each.",
        },
      },
      {
        when: /each answer is that of the notice/,
        what: {
          fr: "Les questions citées sont mal lues ou mal écrites : l'unité et la forme attendues sont dans la question même.",
          en: "The questions told are misread or written in another form: the unit and the form expected are in the question itself.",
        },
        how: {
          fr: "Ajoutez un commentaire avec les six lignes : des octets (KiB × 1024) sans unité, une date AAAA-MM-JJ, le nom de l'extension tel que la notice l'écrit ; rien d'autre sur la ligne.",
          en: "Add a comment with the six lines: bytes (KiB × 1024) without a unit, a date YYYY-MM-DD, the extension's name as the notice has it; nothing else on the line.",
        },
      },
    ],
  },
  "abuse-report-answered": {
    where: {
      fr: "Sa lettre, jusqu'à la dernière phrase : ce qu'il veut lire dans votre réponse, et ce qu'il ne veut pas y lire.",
      en: "His letter, to the last sentence: what he wants to read in your answer, and what he does not want to read there.",
    },
    cases: [
      {
        when: /answers have come/,
        what: {
          fr: "Sa boîte n'a aucune réponse partie du ticket, ou l'une d'elles n'est pas en anglais.",
          en: "His mailbox has no answer sent from the ticket, or one of them is not in English.",
        },
        how: {
          fr: "« Répondre » dans le ticket (« Commenter » reste interne), en anglais seulement ; si rien n'arrive, `postqueue -p` sur desk1 et mail1.",
          en: "“Reply” in the ticket (“Comment” stays inside), in English alone; if nothing arrives, `postqueue -p` on desk1 and mail1.",
        },
      },
      {
        when: /the number that he wants/,
        what: {
          fr: "Aucune réponse ne donne à la fois le numéro de son dossier et l'adresse sous laquelle Internet voit le serveur.",
          en: "No answer gives both his case number and the address that the Internet sees the server by.",
        },
        how: {
          fr: `Le numéro est dans l'objet du ticket ; l'adresse publique est celle de fw1 du côté d'Internet (${plan.machines.fw1.interfaces.wan}), et non celle de mail1.`,
          en: `The number is in the ticket's subject; the public address is fw1's on the Internet's side (${plan.machines.fw1.interfaces.wan}), and not mail1's own.`,
        },
      },
      {
        when: /asks to leave out/,
        what: {
          fr: "Une réponse lui donne un numéro qu'il écarte, ou une adresse de votre réseau interne.",
          en: "An answer gives him a number that he rules out, or an address of your internal network.",
        },
        how: {
          fr: "Relisez « not our customer number » et « leave these out ». Ce qui est parti ne se reprend pas : c'est à dire au formateur.",
          en: "Read “not our customer number” and “leave these out” again. What was sent can't be taken back: tell the trainer.",
        },
      },
    ],
  },
  "customer-answered": {
    where: {
      fr: "Sa lettre, phrase par phrase : ce qu'il veut savoir, et ce qu'il veut voir répété. Une seule réponse doit tout donner.",
      en: "His letter, sentence by sentence: what he wants to know, and what he wants to see repeated. One answer must give all.",
    },
    cases: [
      {
        when: /answers have come[^\n]*\n∅/,
        causes: ["cp05/customer-letter-lost"],
        what: {
          fr: "Sa boîte n'a aucune réponse à ce ticket : pas envoyée, pas partie du ticket, pas arrivée, ou perdue depuis.",
          en: "His mailbox has no answer to this ticket: not sent, not sent from the ticket, not arrived, or lost since.",
        },
        how: {
          fr: "`ls /home/client/Maildir/new` sur ext1. Vide : « Répondre » dans le ticket (encore une fois si son historique l'a déjà), puis `postqueue -p` sur desk1 et mail1.",
          en: "`ls /home/client/Maildir/new` on ext1. Empty: “Reply” in the ticket (once more if its history has it already), then `postqueue -p` on desk1 and mail1.",
        },
      },
      {
        when: /answers have come/,
        where: {
          fr: "Ce que le client a reçu depuis le ticket : dans sa boîte, sur ext1, et dans quelle langue.",
          en: "What the customer got from the ticket: in his mailbox, on ext1, and in which language.",
        },
        what: {
          fr: "Des réponses sont arrivées, mais l'une est en français, ou aucune ne se reconnaît comme de l'anglais.",
          en: "Answers have come, but one is in French, or none can be told to be English.",
        },
      },
      {
        when: /port 25 shows/,
        where: {
          fr: "Le certificat que le port 25 de l'adresse publique montre à qui demande TLS.",
          en: "The certificate that port 25 of the public address shows to whoever asks for TLS.",
        },
      },
      {
        when: /port 25 shows the Internet a certificate/,
        what: {
          fr: "Le port 25 ne montre aucun certificat : Postfix ne répond pas, n'est pas joignable d'Internet, ou n'offre plus STARTTLS.",
          en: "Port 25 shows no certificate: Postfix does not answer, can't be reached from the Internet, or offers STARTTLS no more.",
        },
        how: {
          fr: "Sur mail1 : `postfix status`, `postconf smtpd_tls_security_level smtpd_tls_chain_files`, puis `openssl s_client -connect localhost:25 -starttls smtp`.",
          en: "On mail1: `postfix status`, `postconf smtpd_tls_security_level smtpd_tls_chain_files`, then `openssl s_client -connect localhost:25 -starttls smtp`.",
        },
      },
      {
        when: /the end of the fingerprint/,
        what: {
          fr: "Aucune réponse ne donne à la fois sa référence et la fin de l'empreinte du certificat que montre le port 25 : l'une manque, ou l'empreinte est d'un autre fichier, d'un autre algorithme, ou prise par le mauvais bout.",
          en: "No answer gives both his reference and the end of the fingerprint of the certificate that port 25 shows: one is missing, or the fingerprint is of another file, another algorithm, or taken by the wrong end.",
        },
        how: {
          fr: "Sur mail1, le fichier est dans `postconf smtpd_tls_chain_files` (/etc/ssl/certs/mail.crt) : `openssl x509 -in /etc/ssl/certs/mail.crt -noout -fingerprint -sha256` ; donnez ses derniers chiffres, autant qu'il en demande, avec sa référence.",
          en: "On mail1 the file is in `postconf smtpd_tls_chain_files` (/etc/ssl/certs/mail.crt): `openssl x509 -in /etc/ssl/certs/mail.crt -noout -fingerprint -sha256`; give its last digits, as many as he asks for, with his reference.",
        },
      },
    ],
  },
} as const satisfies Record<string, Hints>;
