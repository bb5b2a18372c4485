import { application } from "../../modules/n-tier/application.js";
import { proxyUrl } from "../../stacks/plan/proxy-url.js";
import { staff } from "../../stacks/plan/staff.js";
import { unreported } from "../lib/helpdesk/unreported.js";
import type { Case, Hints } from "../lib/hint.js";
import { packageFeedUrl } from "./lib/package-feed.js";

const proxy = proxyUrl("srv");

/** Neither journal nor article can be read without the helpdesk's database. */
const deskDown = {
  when: /^the helpdesk's database answers$/m,
  where: {
    fr: "Avant le journal, ce qui le garde : la base de l'assistance, sur desk1, ne répond pas.",
    en: "Before the journal, what keeps it: the helpdesk's database, on desk1, does not answer.",
  },
  how: {
    fr: "Sur desk1 : `systemctl status postgresql@15-main`, `systemctl start postgresql`, puis `psql --username=rt --dbname=rt --command='SELECT 1'`.",
    en: "On desk1: `systemctl status postgresql@15-main`, `systemctl start postgresql`, then `psql --username=rt --dbname=rt --command='SELECT 1'`.",
  },
} as const satisfies Case;

/** The reader's feeds are read in its database, whoever may log in to it. */
const readerDown = {
  when: /^the feed reader's database answers$/m,
  where: {
    fr: "Ce ne sont pas les flux : la base du lecteur, sur db1, ne répond pas.",
    en: "It is not the feeds: the reader's database, on db1, does not answer.",
  },
  how: {
    fr: "Sur db1 : `systemctl status postgresql@15-main`, `journalctl -t postgres -n 30`, `systemctl start postgresql`.",
    en: "On db1: `systemctl status postgresql@15-main`, `journalctl -t postgres -n 30`, `systemctl start postgresql`.",
  },
} as const satisfies Case;

/** Nothing is judged of an entry before each bulletin has one. */
const noEntry = [
  {
    when: /^0 entries; /m,
    what: {
      fr: "Rien dans ce ticket ne se lit comme une entrée : aucune ligne ne commence par `Source :` dans un commentaire ou une réponse.",
      en: "Nothing in that ticket reads as an entry: no line begins with `Source:` in a comment or an answer.",
    },
  },
  {
    when: /^\d+ entries; none of /m,
    where: {
      fr: "Le ticket « Journal de veille », à l'assistance : un bulletin au moins, celui qui est cité, n'y a pas d'entrée que l'on reconnaisse.",
      en: "The ticket “Journal de veille”, at the helpdesk: one bulletin at least, the one told, has no entry there that can be recognised.",
    },
    what: {
      fr: "Il y a des entrées, mais aucune n'a pour source la page même de ce bulletin : il manque, ou l'adresse est une autre (celle du flux, ou suivie d'un point).",
      en: "There are entries, but none has that bulletin's very page as its source: it is missing, or the address is another (the feed's, or followed by a full stop).",
    },
    how: {
      fr: "« Commenter » le ticket du journal, quatre lignes, la première : `Source : ` et l'adresse citée, seule, sans rien derrière.",
      en: "“Comment” on the journal's ticket, four lines, the first one: `Source: ` and the address told, alone, with nothing after it.",
    },
  },
] as const;

/** What app1 says of an address by the proxy when nothing comes back from the site itself. */
const outOfReach = /^https?:.*: (?:000|403|407|50\d)(?:,|$)/m;

export const hints = {
  "feeds-in-three-folders": {
    where: {
      fr: `Le lecteur, https://${application.host}, compte de ${staff.itManager.name} : ses dossiers, puis l'adresse de chaque flux.`,
      en: `The reader, https://${application.host}, ${staff.itManager.name}'s account: its folders, then the address of each feed.`,
    },
    cases: [
      readerDown,
      {
        when: /^\d+: Sécurité: /m,
        what: {
          fr: "Un abonnement manque, ou il est rangé ailleurs : un flux hors des trois dossiers ne remplit aucun d'eux.",
          en: "A subscription is missing, or is filed elsewhere: a feed outside the three folders fills none of them.",
        },
        how: {
          fr: "Dans le lecteur, abonnez-vous au flux qui manque en choisissant son dossier, ou changez le dossier du flux mal rangé ; les trois noms sont Sécurité, Technologie, Réglementation, accents compris.",
          en: "In the reader, subscribe to the feed that is missing and choose its folder, or change the folder of the one that is misfiled; the three names are Sécurité, Technologie, Réglementation, accents included.",
        },
      },
      {
        when: /^https?:.*: 4(?:04|10)(?:,|$)/m,
        causes: ["cp17/feed-moved"],
        what: {
          fr: "Le site répond, mais il n'a rien à l'adresse citée : le lecteur demande un flux qui n'y est plus.",
          en: "The site answers, but has nothing at the address told: the reader asks for a feed that is no longer there.",
        },
        how: {
          fr: "Sur db1, `runuser -u postgres -- psql veille -c 'SELECT title, feed_url FROM ttrss_feeds'` : comparez à l'adresse que l'éditeur publie aujourd'hui. Dans le lecteur, désabonnez-vous de l'ancienne et abonnez-vous à la nouvelle, dans le même dossier.",
          en: "On db1, `runuser -u postgres -- psql veille -c 'SELECT title, feed_url FROM ttrss_feeds'`: compare with the address that the publisher gives today. In the reader, unsubscribe from the old one and subscribe to the new one, in the same folder.",
        },
      },
      {
        when: outOfReach,
        what: {
          fr: "L'adresse citée ne répond pas à app1 : nom, mandataire ou site, avant le flux lui-même.",
          en: "The address told does not answer app1: name, proxy or site, before the feed itself.",
        },
        how: {
          fr: `Sur app1 : \`curl --head --proxy ${proxy} ADRESSE\`, puis la même chose avec un autre flux : si tous échouent, c'est le mandataire ou ce qui est derrière (fw1) ; un seul, son adresse.`,
          en: `On app1: \`curl --head --proxy ${proxy} ADDRESS\`, then the same with another feed: if all fail, it is the proxy or what is behind it (fw1); one alone, its address.`,
        },
      },
      {
        when: /^https?:.*: 200(?:,|$)/m,
        what: {
          fr: "L'adresse répond, mais ce n'est pas un flux entier : une page ordinaire, un flux sans article, ou coupé.",
          en: "The address answers, but it is not a whole feed: an ordinary page, a feed without items, or one cut short.",
        },
        how: {
          fr: `Sur app1, \`curl --silent --proxy ${proxy} ADRESSE | head -3\`, puis \`| tail -1\` : un flux commence par <rss ou <feed et finit par sa balise fermante. Sinon, changez d'adresse.`,
          en: `On app1, \`curl --silent --proxy ${proxy} ADDRESS | head -3\`, then \`| tail -1\`: a feed begins with <rss or <feed and ends with its closing tag. Otherwise, change the address.`,
        },
      },
    ],
  },
  "feeds-fetched-lately": {
    where: {
      fr: "Tous les flux, ou quelques-uns ? Tous : la relève, sur app1 et app2. Quelques-uns : leur adresse.",
      en: "All feeds, or some? All: the fetching, on app1 and app2. Some: their address.",
    },
    cases: [
      readerDown,
      {
        when: /\n∅$/,
        what: {
          fr: "Le lecteur ne suit aucun flux : il n'y a rien à relever.",
          en: "The reader follows no feed: there is nothing to fetch.",
        },
      },
      {
        when: /: ∅(?:,|$)/m,
        what: {
          fr: "Un flux n'a jamais été relevé : la relève ne tourne pas, ou n'arrive pas à le lire.",
          en: "A feed was never fetched: the fetching does not run, or can't read it.",
        },
      },
      {
        when: /: (?:\d|1\d|2[0-3])\.\d h/,
        what: {
          fr: "La relève tourne, puisque d'autres flux sont frais : c'est l'adresse de ceux qui ont vieilli.",
          en: "The fetching runs, since other feeds are fresh: it is the address of those that have aged.",
        },
        how: {
          fr: "Sur db1, `runuser -u postgres -- psql veille -c 'SELECT title, feed_url, last_error FROM ttrss_feeds'` : la dernière erreur dit pourquoi ; corrigez l'adresse dans le lecteur, puis `systemctl start update-feeds` sur app1.",
          en: "On db1, `runuser -u postgres -- psql veille -c 'SELECT title, feed_url, last_error FROM ttrss_feeds'`: the last error tells why; correct the address in the reader, then `systemctl start update-feeds` on app1.",
        },
      },
      {
        when: /: \d+\.\d h/,
        causes: ["cp17/fetching-stopped"],
        what: {
          fr: "Aucun flux n'est frais : la tâche planifiée qui les relève est arrêtée, sur les deux serveurs, ou elle échoue chaque fois.",
          en: "No feed is fresh: the scheduled job that fetches them is stopped, on both servers, or fails each time.",
        },
        how: {
          fr: "Sur app1 et sur app2 : `systemctl enable --now update-feeds.timer` ; puis `systemctl start update-feeds` sur l'un des deux, et `journalctl -u update-feeds -n 20` s'il échoue.",
          en: "On app1 and on app2: `systemctl enable --now update-feeds.timer`; then `systemctl start update-feeds` on one of them, and `journalctl -u update-feeds -n 20` if it fails.",
        },
      },
    ],
  },
  "entries-complete": {
    where: {
      fr: "Le ticket du journal : la dernière entrée de chaque bulletin cité, ligne par ligne. C'est elle seule qui compte.",
      en: "The journal's ticket: the last entry of each bulletin told, line by line. It alone counts.",
    },
    cases: [
      ...noEntry,
      deskDown,
      {
        when: /^update-.*\bsummary \(/m,
        what: {
          fr: "Le résumé est trop court pour dire quoi que ce soit, ou sa ligne n'est pas reconnue.",
          en: "The summary is too short to say anything, or its line is not recognised.",
        },
      },
      {
        when: /^update-.*\bconcerned\b/m,
        what: {
          fr: "L'entrée ne tranche pas : après `Concerné :`, le premier mot doit être oui ou non.",
          en: "The entry does not decide: after `Concerned:`, the first word must be yes or no.",
        },
      },
      {
        when: /^update-.*\baction\b/m,
        causes: ["cp17/entry-without-action"],
        what: {
          fr: "L'entrée ne dit pas ce qui est fait : même « aucune », il faut l'écrire, et pourquoi.",
          en: "The entry does not say what is done: even “none” must be written, and why.",
        },
      },
      {
        when: /^update-.*\bauthor\b/m,
        what: {
          fr: "L'entrée n'est signée de personne : elle a été mise là par l'outil lui-même, et non par un compte.",
          en: "Nobody signs the entry: the tool itself put it there, and not an account.",
        },
      },
      {
        when: /^update-/m,
        how: {
          fr: "Commentez de nouveau le journal avec les quatre lignes entières, pas la seule qui manque : la nouvelle entrée prend la place de l'ancienne.",
          en: "Comment on the journal again with all four lines, not only the one that is missing: the new entry takes the old one's place.",
        },
      },
    ],
  },
  "sources-answer": {
    where: {
      fr: "L'adresse citée, demandée depuis app1 par le mandataire : le code, puis la page.",
      en: "The address told, asked for from app1 by the proxy: the code, then the page.",
    },
    cases: [
      ...noEntry,
      deskDown,
      {
        when: /^https?:.*: 4(?:04|10)(?:,|$)/m,
        causes: ["cp17/source-withdrawn"],
        what: {
          fr: "Le site répond, mais la page n'y est plus : l'éditeur a retiré son bulletin.",
          en: "The site answers, but the page is gone: its publisher has withdrawn the bulletin.",
        },
        how: {
          fr: `\`curl --head --proxy ${proxy} ADRESSE\` le confirme. La page est sur Internet (ext1), pas chez nous : notez dans le journal ce qui a disparu et quand, et prévenez le formateur.`,
          en: `\`curl --head --proxy ${proxy} ADDRESS\` confirms it. The page is on the Internet (ext1), not ours: note in the journal what is gone and since when, and tell the trainer.`,
        },
      },
      {
        when: outOfReach,
        what: {
          fr: "La page ne répond pas à app1 : nom, mandataire ou site, avant le bulletin.",
          en: "The page does not answer app1: name, proxy or site, before the bulletin.",
        },
      },
      {
        when: /^https?:.*: 200(?:,|$)/m,
        what: {
          fr: "La page répond, mais sa date ou son auteur manque : on ne peut pas dire qui parle, ni quand.",
          en: "The page answers, but its date or its author is missing: nobody can tell who speaks, or when.",
        },
      },
      {
        when: /^https?:/m,
        how: {
          fr: `Sur app1, \`curl --include --proxy ${proxy} ADRESSE\` avec cette adresse, puis avec une autre du même site : si les deux échouent, voyez le mandataire (fw1) ; une seule, sa page.`,
          en: `On app1, \`curl --include --proxy ${proxy} ADDRESS\` with that address, then with another of the same site: if both fail, see the proxy (fw1); one alone, its page.`,
        },
      },
    ],
  },
  "concern-matches-estate": {
    where: {
      fr: "Le bulletin cité et les quatre machines du parc : quel paquet exact, en quelle version, à l'heure où l'entrée a été écrite ?",
      en: "The bulletin told and the four machines of the estate: which exact package, in which version, when the entry was written?",
    },
    cases: [
      ...noEntry,
      deskDown,
      {
        when: /: oui \(/,
        causes: ["cp17/upstream-number-believed"],
        what: {
          fr: "L'entrée dit oui, et aucune machine n'avait alors de version vulnérable : correctif rétroporté, paquet qui n'a que le nom en commun, ou correction faite avant d'écrire.",
          en: "The entry says yes, and no machine had a vulnerable version then: a backported fix, a package that only shares the name, or a correction made before writing.",
        },
      },
      {
        when: /: non \(/,
        what: {
          fr: "L'entrée dit non, et une machine avait alors une version vulnérable du paquet même que nomme le bulletin.",
          en: "The entry says no, and a machine then had a vulnerable version of the very package that the bulletin names.",
        },
      },
      {
        when: /: ∅ \(/,
        what: {
          fr: "L'entrée ne dit ni oui ni non : elle ne peut pas être juste.",
          en: "The entry says neither yes nor no: it can't be right.",
        },
      },
      {
        when: /: (?:oui|non|∅) \(/,
        how: {
          fr: "Sur chaque machine du parc, `grep ' status installed ' /var/log/dpkg.log | grep PAQUET` : les noms exacts, les versions et leurs heures. Comparez à la version que le bulletin dit corrigée (`dpkg --compare-versions`), puis écrivez une nouvelle entrée entière.",
          en: "On each machine of the estate, `grep ' status installed ' /var/log/dpkg.log | grep PACKAGE`: exact names, versions and their times. Compare with the version that the bulletin calls fixed (`dpkg --compare-versions`), then write a whole new entry.",
        },
      },
    ],
  },
  "follow-up-done": {
    where: {
      fr: "Le ticket du journal, à l'assistance : ses liens, puis le sujet et l'état des tickets liés.",
      en: "The journal's ticket, at the helpdesk: its links, then the subject and status of the tickets linked.",
    },
    cases: [
      deskDown,
      {
        when: /^it is resolved or closed$/m,
        causes: ["cp17/follow-up-reopened"],
        what: {
          fr: "Le ticket de la correction est lié, mais il n'est pas résolu : il est resté ouvert, ou a été rouvert.",
          en: "The ticket of the correction is linked, but is not resolved: it stayed open, or was opened again.",
        },
        how: {
          fr: "Voyez d'abord si la correction tient (`dpkg-query -W PAQUET` sur la machine), dites-le dans le ticket cité, et passez-le à résolu ; s'il y en a deux pour ce paquet, les deux comptent.",
          en: "See first whether the correction holds (`dpkg-query -W PACKAGE` on the machine), say so in the ticket told, and set it to résolu; if there are two for that package, both count.",
        },
      },
      {
        when: /is linked to the journal\n∅$/,
        what: {
          fr: "Aucun ticket n'est lié au journal : il n'existe pas, ou le lien n'est pas fait.",
          en: "No ticket is linked to the journal: there is none, or the link was not made.",
        },
      },
      {
        when: /is linked to the journal\n#/,
        what: {
          fr: "Un ticket est lié, mais son sujet ne nomme pas le paquet : il faut l'ouvrir pour savoir de quoi il parle.",
          en: "A ticket is linked, but its subject does not name the package: one must open it to know what it is about.",
        },
      },
      {
        when: /is linked to the journal\n/,
        how: {
          fr: "Le nom exact du paquet dans le sujet du ticket, puis, dans ses liens, le numéro du ticket du journal ; un lien écrit dans un message n'en est pas un.",
          en: "The package's exact name in the ticket's subject, then, in its links, the number of the journal's ticket; a link that is written in a message is none.",
        },
      },
    ],
  },
  "correction-installed": {
    where: {
      fr: "La machine citée avec un numéro de version : que dit dpkg de ce paquet, et que dit le bulletin critique ?",
      en: "The machine told with a version number: what does dpkg say of that package, and what does the critical bulletin say?",
    },
    cases: [
      {
        when: /^web1: /m,
        causes: ["cp17/package-downgraded"],
        what: {
          fr: "Une version d'avant la correction y est installée, encore ou de nouveau : un ticket résolu ne met rien à jour.",
          en: "A version from before the correction is installed there, still or again: a resolved ticket updates nothing.",
        },
        how: {
          fr: `\`grep PAQUET /var/log/dpkg.log\` dit ce qui y a été mis, et quand. Sur app1 : \`curl --remote-name --proxy ${proxy} ADRESSE\`, l'adresse en .deb du bulletin, puis \`dpkg -i\` du fichier.`,
          en: `\`grep PACKAGE /var/log/dpkg.log\` tells what was put there, and when. On app1: \`curl --remote-name --proxy ${proxy} ADDRESS\`, the bulletin's address in .deb, then \`dpkg -i\` of the file.`,
        },
      },
    ],
  },
  "note-shared": {
    where: {
      fr: "Les articles de la base de connaissances, à l'assistance : lequel est la note, combien de bulletins cite-t-il ?",
      en: "The articles of the knowledge base, at the helpdesk: which one is the note, how many bulletins does it cite?",
    },
    cases: [
      deskDown,
      {
        when: /: 3, \d+ words/,
        what: {
          fr: "L'article cite les trois bulletins, mais ne dit presque rien d'eux : les adresses ne comptent pas comme des mots.",
          en: "The article cites the three bulletins, but says next to nothing of them: addresses do not count as words.",
        },
      },
      {
        when: /: [12], \d+ words/,
        what: {
          fr: "Aucun article ne cite les trois bulletins : il en manque dans celui qui en cite, ou ils sont répartis entre plusieurs.",
          en: "No article cites the three bulletins: some are missing from the one that cites any, or they are spread over several.",
        },
      },
      {
        when: /: 0, \d+ words/,
        causes: ["cp17/note-without-sources"],
        what: {
          fr: "Aucun article de la base ne donne l'adresse d'un seul bulletin : la note affirme sans source, ou n'est pas là.",
          en: "No article of the base gives the address of a single bulletin: the note asserts without a source, or is not there.",
        },
      },
    ],
    how: {
      fr: "Modifiez l'article, ou créez-le dans la classe « Base de connaissances » (« Réponses types » n'est pas lue de tous) : dans le champ Contenu, quelques phrases, puis les pages des trois bulletins, une par ligne, telles que le flux les donne.",
      en: "Change the article, or make it in the class “Base de connaissances” (“Réponses types” is not read by everybody): in the field Contenu, some sentences, then the three bulletins' pages, one on each line, as the feed gives them.",
    },
  },
  "entries-in-own-words": {
    where: {
      fr: "Le bulletin au plus fort pourcentage : sa dernière entrée dans le journal, à côté du texte du flux.",
      en: "The bulletin with the highest percentage: its last entry in the journal, beside the feed's text.",
    },
    cases: [
      ...noEntry,
      deskDown,
      {
        when: /^update-\S+: \d+ %/m,
        causes: ["cp17/entry-copied"],
        what: {
          fr: "Ce résumé reprend des phrases du bulletin : il montre qu'on l'a copié, pas qu'on l'a lu.",
          en: "That summary takes over sentences of the bulletin: it shows that it was copied, not that it was read.",
        },
        how: {
          fr: "Fermez le bulletin et écrivez de mémoire, pour un collègue : ce qu'un attaquant peut faire, qui est touché, et nous ? Six mots de suite du bulletin comptent comme une copie. Puis une nouvelle entrée, quatre lignes.",
          en: "Close the bulletin and write from memory, for a colleague: what can an attacker do, who is affected, and we? Six words in a row of the bulletin count as a copy. Then a new entry, four lines.",
        },
      },
    ],
  },
  "entries-after-their-source": {
    where: {
      fr: "Deux heures par bulletin : celle de sa parution dans le flux (pubDate), celle de l'entrée. Laquelle des deux étonne ?",
      en: "Two times for each bulletin: that of its publication in the feed (pubDate), that of the entry. Which of the two surprises?",
    },
    cases: [
      ...noEntry,
      deskDown,
      {
        when: /^update-.*: ∅, entry /m,
        what: {
          fr: "Ce bulletin n'a pas de date dans le flux : le flux ne répond pas à app1, ou le bulletin n'y est plus.",
          en: "That bulletin has no date in the feed: the feed does not answer app1, or the bulletin is no longer in it.",
        },
        how: {
          fr: `Sur app1 : \`curl --silent --proxy ${proxy} ${packageFeedUrl} | grep -A 4 NUMÉRO\`, avec le numéro cité ; sans réponse, voyez le mandataire (fw1).`,
          en: `On app1: \`curl --silent --proxy ${proxy} ${packageFeedUrl} | grep -A 4 NUMBER\`, with the number told; without an answer, see the proxy (fw1).`,
        },
      },
      {
        when: /^update-\S+: \d\S+, entry \d/m,
        causes: ["cp17/source-published-again"],
        what: {
          fr: "L'entrée est plus vieille que la date de sa source : l'éditeur a republié depuis, ou l'horloge de desk1 n'était pas à l'heure.",
          en: "The entry is older than its source's date: the publisher has published again since, or desk1's clock was wrong.",
        },
        how: {
          fr: "Comparez la date de parution à `date -u` sur desk1. Passée : relisez le bulletin, et consignez-le de nouveau. À venir : c'est une erreur de l'éditeur, aucune entrée ne peut la suivre ; notez-le, et prévenez le formateur.",
          en: "Compare the date of publication with `date -u` on desk1. In the past: read the bulletin again, and write another entry. Still to come: it is the publisher's mistake, no entry can follow it; note it, and tell the trainer.",
        },
      },
    ],
  },
  "watch-as-asked": {
    where: {
      fr: "Les abonnements du lecteur, dossier par dossier, à côté de ce que le site des avis publie et de ce que le ticket demande.",
      en: "The reader's subscriptions, folder by folder, beside what the site of advisories publishes and what the ticket asks.",
    },
    cases: [...unreported],
    what: {
      fr: "Un flux manque, est en double ou de trop, ou n'est pas dans le dossier demandé.",
      en: "A feed is missing, is there twice or too much, or is not in the folder asked for.",
    },
    how: {
      fr: "Préférences du lecteur, Flux : créez le dossier, glissez-y le flux, désabonnez l'adresse qui ne répond plus. Le nom du dossier est celui du ticket, à la lettre.",
      en: "Preferences of the reader, Feeds: make the folder, drag the feed there, unsubscribe the address that no longer answers. The folder's name is the ticket's, to the letter.",
    },
  },
} as const satisfies Record<string, Hints>;
