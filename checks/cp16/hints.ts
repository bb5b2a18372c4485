import { unreported } from "../lib/helpdesk/unreported.js";
import type { Case, Hints } from "../lib/hint.js";

/** Without its database the helpdesk has no history to be compared with. */
const databaseDown = {
  when: /^the helpdesk's database answers$/m,
  where: {
    fr: "Avant les chiffres, leur source : la base de desk1 ne répond pas.",
    en: "Before the figures, their source: desk1's database does not answer.",
  },
  how: {
    fr: "Sur desk1 : `systemctl status postgresql@15-main`, `systemctl start postgresql`, puis `psql --username=rt --dbname=rt --command='SELECT 1'`.",
    en: "On desk1: `systemctl status postgresql@15-main`, `systemctl start postgresql`, then `psql --username=rt --dbname=rt --command='SELECT 1'`.",
  },
} as const satisfies Case;

/** No figure is judged before there is a report that can be read. */
const noReport = [
  {
    when: /^\/srv\/rapports\/\S+: a report of.*\n∅$/,
    what: {
      fr: "Le fichier n'existe pas sous ce nom, ou il est vide.",
      en: "The file does not exist under that name, or is empty.",
    },
  },
  {
    when: /^\/srv\/rapports\/\S+: a report of.*\nmois: (?!Invalid)/,
    what: {
      fr: "Le champ `mois` ne dit pas le mois que dit le nom du fichier.",
      en: "The field `mois` does not tell the month that the file's name tells.",
    },
  },
  {
    when: /^\/srv\/rapports\/\S+: a report of/,
    where: {
      fr: "Aucun chiffre n'est jugé : d'abord le fichier remis, dans /srv/rapports sur desk1, son nom et sa forme.",
      en: "No figure is judged yet: first the file handed in, in /srv/rapports on desk1, its name and its form.",
    },
    what: {
      fr: "Ce n'est pas l'objet JSON de l'énoncé : un champ manque, ou n'est pas du bon type. Un nombre n'est ni un texte ni null ; les quatre niveaux sont tous là.",
      en: "It is not the JSON object of the brief: a field is missing, or not of the right type. A number is neither a text nor null; all four levels are there.",
    },
    how: {
      fr: "Le mois chargé : `SELECT to_char(created, 'YYYY-MM'), count(*) FROM tickets GROUP BY 1`. Puis `mkdir -p /srv/rapports` et `rapport-mensuel AAAA-MM > /srv/rapports/AAAA-MM.json` ; avec psql, `--quiet --no-align --tuples-only` et `json_build_object(…)`.",
      en: "The month that was loaded: `SELECT to_char(created, 'YYYY-MM'), count(*) FROM tickets GROUP BY 1`. Then `mkdir -p /srv/rapports` and `rapport-mensuel YYYY-MM > /srv/rapports/YYYY-MM.json`; with psql, `--quiet --no-align --tuples-only` and `json_build_object(…)`.",
    },
  },
] as const;

/** Each restart of the exercise brings a complaint of its own. */
const complaintGone = {
  when: /^the complaint's ticket .* is in the database$/m,
  what: {
    fr: "Aucun ticket n'a plus cette référence dans son sujet : remettez-la, ou recommencez l'exercice.",
    en: "No ticket has that reference in its subject any more: put it back, or start the exercise again.",
  },
} as const satisfies Case;

export const hints = {
  "deadline-computed": {
    where: {
      fr: "Le ticket de la réclamation, à l'assistance : son niveau (SLA), son échéance (Due), et son historique.",
      en: "The complaint's ticket, at the helpdesk: its level (SLA), its due time (Due), and its history.",
    },
    cases: [
      databaseDown,
      complaintGone,
      {
        when: /: no answer$/m,
        what: {
          fr: "Personne n'a encore écrit à la cliente : l'échéance n'est jugée qu'ensuite. Un commentaire n'est pas une réponse.",
          en: "Nobody has written to the customer yet: the due time is judged only then. A comment is no answer.",
        },
      },
      {
        when: /gives: ∅$/m,
        what: {
          fr: "Le ticket n'a pas de niveau du contrat : rien ne permet d'en tirer une échéance.",
          en: "The ticket has no level of the contract: no due time can be drawn from it.",
        },
        how: {
          fr: "Le niveau suit les champs Impact et Urgence du ticket : changez-y ce qui est faux, et laissez-le dans Demandes ou Incidents (Problèmes n'a pas de niveau).",
          en: "The level follows the ticket's fields Impact and Urgence: change what is wrong there, and leave it in Demandes or Incidents (Problèmes has no level).",
        },
      },
      {
        when: /, due ∅$/m,
        what: {
          fr: "Le ticket a un niveau, mais plus d'échéance.",
          en: "The ticket has a level, but no due time any more.",
        },
      },
      {
        when: /: SLA \S+, created \S+, due \d/,
        causes: ["cp16/due-moved"],
        what: {
          fr: "L'échéance n'est pas celle du niveau : elle a été posée à la main, ou l'outil compte avec d'autres heures ou d'autres délais que ceux du contrat.",
          en: "The due time is not the level's: it was set by hand, or the tool counts with other hours or delays than the contract's.",
        },
      },
      {
        when: /: SLA \S+, created \S+, due /,
        how: {
          fr: "L'historique du ticket dit qui a changé Due, et quand. L'outil recalcule Due à chaque message à la cliente et à chaque changement d'état ou de SLA. Comparez aussi RT_SiteConfig.pm au contrat : du lundi au vendredi, de 8 h à 18 h.",
          en: "The ticket's history tells who changed Due, and when. The tool computes Due again at each message to the customer, and each change of status or SLA. Compare RT_SiteConfig.pm with the contract too: Monday to Friday, 8 to 18.",
        },
      },
    ],
  },
  "scope-matches": {
    where: {
      fr: "Deux champs du rapport, `tickets` et `exclus` : comparez-les à la table tickets de desk1.",
      en: "Two fields of the report, `tickets` and `exclus`: compare them with the table tickets of desk1.",
    },
    cases: [
      ...noReport,
      databaseDown,
      {
        when: /tickets of that month\n/,
        what: {
          fr: "La base n'a plus un seul ticket à compter pour ce mois : l'historique lui-même a été touché.",
          en: "The database has not one ticket left to count for that month: the history itself was touched.",
        },
      },
      {
        when: /^exclus = ∅$/m,
        causes: ["cp16/merged-counted-twice"],
        what: {
          fr: "Le rapport n'exclut aucun ticket : or tous ceux de la table ne sont pas des demandes de plus.",
          en: "The report leaves nothing out: yet not every ticket of the table is one more request.",
        },
      },
      {
        when: /^tickets = \d+$/m,
        what: {
          fr: "Les exclus sont justes, le compte ne l'est pas : bornes du mois, files, ou jointure qui répète des tickets ou en perd.",
          en: "Those left out are right, the count is not: bounds of the month, queues, or a join that repeats tickets or loses some.",
        },
      },
      {
        when: /^exclus = \d/m,
        what: {
          fr: "La liste des exclus n'est pas celle de la base : il y a deux façons de sortir du périmètre, et chaque ticket exclu y est par son propre numéro.",
          en: "The list of those left out is not the database's: there are two ways out of the scope, and each ticket left out is there by its own number.",
        },
      },
    ],
    how: {
      fr: "Dans `psql --username=rt --dbname=rt`, listez id, effectiveid et status du mois : un ticket fusionné a un effectiveid autre que son id, un rejeté a le statut rejeté. Le mois : `created AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Paris'`.",
      en: "In `psql --username=rt --dbname=rt`, list id, effectiveid and status of the month: a merged ticket has an effectiveid that is not its id, a rejected one has status rejeté. The month: `created AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Paris'`.",
    },
  },
  "answer-times-match": {
    where: {
      fr: "Prenez un ticket du périmètre, et calculez son délai à la main dans son historique : création, puis premier message d'un technicien.",
      en: "Take one ticket of the scope, and compute its delay by hand in its history: creation, then a technician's first message.",
    },
    cases: [
      ...noReport,
      databaseDown,
      {
        when: /^premiere_reponse_moyenne_min = [^,]+, premiere_reponse_mediane_min/m,
        causes: ["cp16/answer-times-of-fastest"],
        what: {
          fr: "Moyenne et médiane sont fausses toutes deux : ce sont d'autres tickets (les lents sont-ils là ?), d'autres événements ou une autre unité.",
          en: "Mean and median are both wrong: other tickets (are the slow ones there?), other events or another unit.",
        },
      },
      {
        when: /^premiere_reponse_mediane_min/m,
        what: {
          fr: "La moyenne est juste, la médiane non : c'est sa formule.",
          en: "The mean is right, the median is not: it is its formula.",
        },
      },
      {
        when: /^premiere_reponse_moyenne_min/m,
        what: {
          fr: "La médiane est juste, la moyenne non : quelques délais pèsent trop, trop peu, ou deux fois.",
          en: "The median is right, the mean is not: some delays weigh too much, too little, or twice.",
        },
      },
      {
        when: /^premiere_reponse_/m,
        how: {
          fr: "Par ticket : `min(created)` des transactions de type Correspond dont le creator n'est pas celui du ticket, moins la création, en secondes divisées par 60 ; puis `avg(…)` et `percentile_cont(0.5) WITHIN GROUP (ORDER BY …)`.",
          en: "For each ticket: `min(created)` of transactions of type Correspond whose creator is not the ticket's, minus its creation, in seconds divided by 60; then `avg(…)` and `percentile_cont(0.5) WITHIN GROUP (ORDER BY …)`.",
        },
      },
    ],
  },
  "first-contact-matches": {
    where: {
      fr: "Un taux a un numérateur et un dénominateur : lisez la définition de l'énoncé, puis l'historique d'un ticket que vous comptez.",
      en: "A rate has a numerator and a denominator: read the brief's definition, then the history of a ticket that you count.",
    },
    cases: [
      ...noReport,
      databaseDown,
      {
        when: /^resolus_premier_contact_pct = /m,
        causes: ["cp16/reopened-called-first-contact"],
        what: {
          fr: "Trop haut : des tickets rouverts, ou à plusieurs messages de technicien, sont comptés, ou des tickets manquent au dénominateur. Trop bas : des messages du demandeur passent pour ceux d'un technicien, ou le dénominateur est trop large.",
          en: "Too high: tickets that were reopened, or have several technician's messages, are counted, or tickets are missing from the denominator. Too low: requesters' messages are taken for a technician's, or the denominator is too wide.",
        },
        how: {
          fr: "Par ticket du périmètre, comptez dans transactions les Correspond d'un autre creator que celui du ticket, et les Status de résolu ou clos (oldvalue) vers ouvert (newvalue) : il faut 1 et 0, et un ticket résolu ou clos.",
          en: "For each ticket of the scope, count in transactions the Correspond of another creator than the ticket's, and the Status from résolu or clos (oldvalue) to ouvert (newvalue): it takes 1 and 0, and a ticket that is résolu or clos.",
        },
      },
    ],
  },
  "delays-match": {
    where: {
      fr: "Les niveaux cités, un par un : combien de tickets du périmètre ont ce SLA, et combien ont fini avant leur échéance ?",
      en: "The levels told, one by one: how many tickets of the scope have that SLA, and how many ended before they were due?",
    },
    cases: [
      ...noReport,
      databaseDown,
      {
        when: /^(?:\w+ = 100(?:, |$))+$/m,
        causes: ["cp16/overruns-left-out"],
        what: {
          fr: "100 % à tort : les tickets en retard, ou jamais résolus, ne sont pas comptés.",
          en: "100 % wrongly: tickets that are late, or were never resolved, are not counted.",
        },
      },
      {
        when: /^(?:Critique|Haute|Moyenne|Basse) = /m,
        what: {
          fr: "La part est fausse : une autre fin que la dernière résolution, un autre niveau que le SLA du ticket, ou un dénominateur où manquent des tickets.",
          en: "The part is wrong: another end than the last resolution, another level than the ticket's SLA, or a denominator where tickets are missing.",
        },
        how: {
          fr: "Par sla : au numérateur, les tickets résolus ou clos dont le `max(created)` des passages à résolu (newvalue) est au plus due ; au dénominateur, tous les tickets du périmètre, sans autre filtre. Multipliez par 100.0.",
          en: "By sla: as numerator, tickets that are résolu or clos whose `max(created)` of changes to résolu (newvalue) is at most due; as denominator, all tickets of the scope, with no other filter. Multiply by 100.0.",
        },
      },
    ],
  },
  "stock-and-mood-match": {
    where: {
      fr: "Les champs cités : le stock se lit dans l'état des tickets, les réouvertures dans leurs changements d'état, la satisfaction dans les messages des demandeurs.",
      en: "The fields told: the stock is read in the tickets' status, reopenings in their changes of status, satisfaction in the requesters' messages.",
    },
    cases: [
      ...noReport,
      databaseDown,
      {
        when: /^stock = 0(?:,|$)/m,
        causes: ["cp16/stock-forgotten"],
        what: {
          fr: "Le rapport dit que personne n'attend, la base dit le contraire : les tickets sans solution ont été écartés, ou ne sont pas reconnus.",
          en: "The report says that nobody waits, the database says the contrary: tickets without a solution were left out, or are not recognised.",
        },
      },
      {
        when: /^stock = /m,
        what: {
          fr: "Le stock n'est pas celui du périmètre : d'autres tickets y sont, ou un état y manque.",
          en: "The stock is not the scope's: other tickets are in it, or a status is missing from it.",
        },
        how: {
          fr: "`SELECT status, count(*) FROM tickets WHERE … GROUP BY status` sur le périmètre : les états sont en français (nouveau, ouvert, en attente, résolu, clos), et le stock est tout ce qui n'est ni résolu ni clos.",
          en: "`SELECT status, count(*) FROM tickets WHERE … GROUP BY status` over the scope: statuses are in French (nouveau, ouvert, en attente, résolu, clos), and the stock is all that is neither résolu nor clos.",
        },
      },
      {
        when: /^reouvertures = /m,
        what: {
          fr: "Les réouvertures se comptent une par une : un ticket peut en avoir plusieurs, et il y a deux états d'où l'on rouvre.",
          en: "Reopenings are counted one by one: a ticket may have several, and there are two statuses to reopen from.",
        },
        how: {
          fr: "Dans transactions, sur le périmètre : type Status, oldvalue résolu ou clos, newvalue ouvert ; `count(*)`, et non le nombre de tickets.",
          en: "In transactions, over the scope: type Status, oldvalue résolu or clos, newvalue ouvert; `count(*)`, and not the number of tickets.",
        },
      },
      {
        when: /^satisfaction_moyenne = /m,
        what: {
          fr: "La moyenne est celle des notes données : qui n'a rien dit n'y est pas, et les messages des techniciens ne comptent pas.",
          en: "The mean is that of the marks given: whoever said nothing is not in it, and technicians' messages do not count.",
        },
        how: {
          fr: "attachments.content (contenttype text/plain) des transactions dont le creator est celui du ticket : `avg(substring(content FROM 'Note *: *([1-5]) */ *5')::int)`.",
          en: "attachments.content (contenttype text/plain) of the transactions whose creator is the ticket's: `avg(substring(content FROM 'Note *: *([1-5]) */ *5')::int)`.",
        },
      },
    ],
  },
  "report-regenerates": {
    where: {
      fr: "Lancez vous-même, sur desk1, la commande `rapport-mensuel` avec le mois du rapport, puis avec un mois vide, et lisez ce qu'elle écrit.",
      en: "Run the command `rapport-mensuel` yourself, on desk1, with the month of the report, then with an empty month, and read what it writes.",
    },
    cases: [
      ...noReport,
      {
        when: /^no \/usr\/local\/bin\//m,
        causes: ["cp16/command-lost"],
        what: {
          fr: "La commande n'est pas à sa place, ou n'est pas exécutable.",
          en: "The command is not in its place, or is not executable.",
        },
        how: {
          fr: "Écrivez-la de nouveau sous /usr/local/bin/rapport-mensuel, `#!/bin/sh` en tête, et `chmod 755`.",
          en: "Write it again as /usr/local/bin/rapport-mensuel, with `#!/bin/sh` on top, and `chmod 755`.",
        },
      },
      {
        when: /rapport-mensuel \S+ succeeds$/m,
        what: {
          fr: "La commande est là, et échoue : la ligne citée est la dernière qu'elle dit.",
          en: "The command is there, and fails: the line told is the last that it says.",
        },
      },
      {
        when: /^\/usr\/local\/bin\/rapport-mensuel \S+: a report of/,
        what: {
          fr: "La commande réussit, mais ce qu'elle écrit n'est pas le rapport : rien, autre chose que du JSON, un autre mois, ou un champ de la mauvaise forme.",
          en: "The command succeeds, but what it writes is not the report: nothing, something else than JSON, another month, or a field of the wrong form.",
        },
      },
      {
        when: /: \S+, made anew /,
        causes: [
          "cp16/answer-times-of-fastest",
          "cp16/merged-counted-twice",
          "cp16/overruns-left-out",
          "cp16/reopened-called-first-contact",
          "cp16/stock-forgotten",
        ],
        what: {
          fr: "Le fichier remis n'est pas ce que la commande donne : il a été écrit ou retouché sans elle, ou elle a changé depuis.",
          en: "The file handed in is not what the command gives: it was written or altered without it, or the command has changed since.",
        },
        how: {
          fr: "Recomptez un des champs cités dans la base : si la commande a raison, `rapport-mensuel AAAA-MM > /srv/rapports/AAAA-MM.json` ; sinon corrigez-la d'abord. On ne touche jamais au fichier à la main.",
          en: "Count one of the fields told in the database again: if the command is right, `rapport-mensuel YYYY-MM > /srv/rapports/YYYY-MM.json`; otherwise correct it first. The file is never touched by hand.",
        },
      },
      {
        when: /: no ticket$/m,
        what: {
          fr: "D'un mois sans ticket la commande donne un rapport qui n'est pas vide, ou celui d'un autre mois : elle ne se sert pas du mois qu'on lui passe.",
          en: "Of a month without tickets the command gives a report that is not empty, or another month's: it does not use the month that it is given.",
        },
        how: {
          fr: "Passez `$1` à psql (`--set=mois=\"$1\"`), écrivez `:'mois'` partout où le mois est nommé, dans du SQL lu sur l'entrée (`--command` ne le remplace pas), et essayez avec 2019-02.",
          en: "Pass `$1` to psql (`--set=mois=\"$1\"`), write `:'mois'` wherever the month is named, in SQL that is read from the input (`--command` does not replace it), and try with 2019-02.",
        },
      },
    ],
    how: {
      fr: "Essayez-la sans votre environnement : `env -i PATH=/usr/local/bin:/usr/bin:/bin rapport-mensuel AAAA-MM` ; si c'est un script sh, `sh -x /usr/local/bin/rapport-mensuel AAAA-MM` montre où elle s'arrête.",
      en: "Try it without your environment: `env -i PATH=/usr/local/bin:/usr/bin:/bin rapport-mensuel YYYY-MM`; if it is a script of sh, `sh -x /usr/local/bin/rapport-mensuel YYYY-MM` shows where it stops.",
    },
  },
  "contested-report-right": {
    where: {
      fr: "La requête de /usr/local/bin/rapport-mensuel, chiffre par chiffre, à côté de la définition que l'énoncé en donne.",
      en: "The query of /usr/local/bin/rapport-mensuel, figure by figure, beside the definition that the brief gives of each.",
    },
    cases: [
      ...noReport,
      databaseDown,
      {
        when: /^the \d+ tickets of the month are those that the bench loaded$/m,
        what: {
          fr: "L'historique lui-même a changé : un ticket du mois n'est plus comme il a été chargé.",
          en: "The history itself has changed: a ticket of the month is no longer as it was loaded.",
        },
        how: {
          fr: "Il ne se corrige pas : `lab reset` de desk1, puis l'exercice.",
          en: "It is not corrected: `lab reset` of desk1, then the exercise.",
        },
      },
      {
        when: /^the command gives these figures as well$/m,
        what: {
          fr: "Le rapport est juste, mais pas la commande : au prochain mois l'erreur revient.",
          en: "The report is right, and the command is not: next month the mistake is back.",
        },
      },
      {
        when: /^\/usr\/local\/bin\/rapport-mensuel \S+: a report of/,
        what: {
          fr: "La commande ne donne plus de rapport du tout.",
          en: "The command gives no report at all any more.",
        },
      },
    ],
    what: {
      fr: "Les chiffres cités sont ceux qui ne suivent pas leur définition : une condition manque dans la requête, ou une y est de trop.",
      en: "The figures told are those that do not follow their definition: a condition is missing in the query, or one is too much there.",
    },
    how: {
      fr: "Recomptez le chiffre cité seul, avec les numéros des tickets : ceux que vous trouvez et que la commande ne compte pas (ou l'inverse) disent la condition à corriger. Puis `rapport-mensuel AAAA-MM > /srv/rapports/AAAA-MM.json`.",
      en: "Count the figure told by itself, with the tickets' numbers: those that you find and the command does not count (or the other way round) tell the condition to put right. Then `rapport-mensuel YYYY-MM > /srv/rapports/YYYY-MM.json`.",
    },
  },
  "rights-answered-for": {
    where: {
      fr: "Les droits du groupe des techniciens dans l'assistance, de portée globale (table acl de desk1), et le ticket qui pose la question.",
      en: "The rights of the technicians' group in the helpdesk, those that hold everywhere (table acl of desk1), and the ticket that asks the question.",
    },
    cases: [
      databaseDown,
      {
        when: /rights$/m,
        what: {
          fr: "On a retiré au groupe plus que ce qui était de trop : les droits cités lui manquent pour traiter les tickets.",
          en: "More was taken from the group than was too much: it lacks the rights told, to work tickets.",
        },
        how: {
          fr: "En root de l'assistance : Administration, Global, Droits des groupes ; rendez-lui chaque droit cité, et pas SuperUser.",
          en: "As the helpdesk's root: Admin, Global, Group rights; give each right told back, and not SuperUser.",
        },
      },
      ...unreported,
    ],
  },
  "complaint-followed-up": {
    where: {
      fr: "Le ticket de la réclamation, à l'assistance : dans l'ordre, la réponse, les tickets liés et leur état, le dernier message.",
      en: "The complaint's ticket, at the helpdesk: in that order, the answer, the linked tickets and their status, the last message.",
    },
    cases: [
      databaseDown,
      complaintGone,
      {
        when: /: first answer ∅$/m,
        what: {
          fr: "La cliente n'a aucune réponse. Un commentaire reste entre techniciens : il n'en est pas une.",
          en: "The customer has no answer. A comment stays among technicians: it is none.",
        },
      },
      {
        when: /: first answer \d/,
        what: {
          fr: "La première réponse est partie après l'heure : cela ne se rattrape pas dans ce ticket.",
          en: "The first answer left too late: that can't be made good in this ticket.",
        },
        how: {
          fr: "Recommencez l'exercice : une nouvelle réclamation arrive. Lisez son SLA (première réponse : Critique 30 min, Haute 1 h, Moyenne 4 h, Basse 10 h ouvrées), et répondez d'abord.",
          en: "Start the exercise again: a new complaint comes in. Read its SLA (first answer: Critique 30 min, Haute 1 h, Moyenne 4 h, Basse 10 h, of business), and answer first.",
        },
      },
      {
        when: /^an action's ticket, .*\n#/,
        causes: ["cp16/action-abandoned"],
        what: {
          fr: "Un ticket est bien lié, mais il n'est pas résolu : l'action promise n'est pas menée à bien, ou a été rouverte.",
          en: "A ticket is linked indeed, but it is not resolved: the action that was promised was not carried out, or is open again.",
        },
        how: {
          fr: "Ouvrez le ticket cité : son historique dit qui l'a rouvert. Finissez l'action, passez-le à résolu, puis écrivez de nouveau à la cliente dans sa réclamation.",
          en: "Open the ticket told: its history tells who opened it again. Finish the action, set it to résolu, then write to the customer again in her complaint.",
        },
      },
      {
        when: /^an action's ticket, .*\n∅$/,
        what: {
          fr: "Aucun ticket n'est lié à la réclamation : une promesse dans un message ne laisse pas de trace à suivre.",
          en: "No ticket is linked to the complaint: a promise in a message leaves nothing to follow.",
        },
        how: {
          fr: "Créez un ticket pour l'action, et donnez-lui dans ses liens le numéro de la réclamation (« Fait référence à ») ; l'action faite, passez-le à résolu.",
          en: "Open a ticket for the action, and give it the complaint's number in its links (“Refers to”); once the action is done, set it to résolu.",
        },
      },
      {
        when: /; last answer /,
        what: {
          fr: "L'action est résolue, et la cliente n'en sait rien : son dernier message est d'avant, ou c'est le seul.",
          en: "The action is resolved, and the customer does not know: the last message to her is from before, or the only one.",
        },
      },
      {
        when: /: first answer ∅$|; last answer /m,
        how: {
          fr: "Dans le ticket de la réclamation, « Répondre », et non « Commenter » ; l'historique doit montrer un message qui lui est destiné.",
          en: "In the complaint's ticket, “Reply”, and not “Comment”; the history must show a message that is meant for her.",
        },
      },
    ],
  },
  "history-untouched": {
    where: {
      fr: "Les tickets cités, dans la base de desk1 : leur ligne de la table tickets, et leurs transactions.",
      en: "The tickets told, in desk1's database: their row of the table tickets, and their transactions.",
    },
    cases: [
      ...noReport,
      databaseDown,
      {
        when: /: ∅(?:,|$)/m,
        what: {
          fr: "Un ticket du mois n'y est plus : effacé, renommé, changé de file, ou sa date de création n'est plus de ce mois.",
          en: "A ticket of the month is there no more: deleted, renamed, moved to another queue, or its date of creation is no longer in that month.",
        },
        how: {
          fr: "Gardez votre commande hors de desk1, `lab reset` de desk1, recommencez l'exercice, et ne faites plus que des SELECT.",
          en: "Keep your command outside desk1, `lab reset` desk1, start the exercise again, and use SELECT alone.",
        },
      },
      {
        when: /(?:^|, )#\d+ /m,
        causes: ["cp16/time-moved"],
        what: {
          fr: "Le ticket est là, mais quelque chose n'est plus comme il a été chargé : création, échéance, SLA, ou l'heure ou le contenu d'un événement.",
          en: "The ticket is there, but something is no longer as it was loaded: creation, due time, SLA, or the time or content of an event.",
        },
        how: {
          fr: "`SELECT id, type, oldvalue, newvalue, creator, created FROM transactions WHERE objecttype = 'RT::Ticket' AND objectid = N ORDER BY id` : cherchez un événement qui ne va plus avec ses voisins. Ne le corrigez pas : `lab reset` de desk1 (gardez votre commande), puis l'exercice.",
          en: "`SELECT id, type, oldvalue, newvalue, creator, created FROM transactions WHERE objecttype = 'RT::Ticket' AND objectid = N ORDER BY id`: look for an event that no longer goes with its neighbours. Do not correct it: `lab reset` of desk1 (keep your command), then the exercise.",
        },
      },
    ],
  },
  "nobody-named": {
    where: {
      fr: "Cherchez dans tout le fichier remis, les champs ajoutés compris : ce qui est cité s'y trouve, majuscules ou non.",
      en: "Search the whole file handed in, added fields too: what is told is in it, in capitals or not.",
    },
    cases: [
      ...noReport,
      {
        when: /^[a-z]+\.[a-z-]+(?:,|$)/m,
        causes: ["cp16/users-named"],
        what: {
          fr: "Un champ donne le compte de quelqu'un : le client n'a pas à savoir qui a demandé quoi.",
          en: "A field gives somebody's account: the customer is not to know who asked for what.",
        },
      },
      {
        when: /^[\w.-]+@[\w.-]+$/m,
        what: {
          fr: "C'est une adresse, quelle qu'elle soit : même celle d'une file ne va pas dans ce rapport.",
          en: "It is an address, whichever: even a queue's does not go into this report.",
        },
      },
    ],
    how: {
      fr: "`grep -io 'MOT' /srv/rapports/AAAA-MM.json`, avec ce qui est cité ; ôtez ce champ du fichier et de la commande s'il en vient, puis relancez `rapport-mensuel`.",
      en: "`grep -io 'WORD' /srv/rapports/YYYY-MM.json`, with what is told; remove that field from the file, and from the command if it comes from there, then run `rapport-mensuel` again.",
    },
  },
} as const satisfies Record<string, Hints>;
