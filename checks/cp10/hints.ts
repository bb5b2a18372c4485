import { unitDn } from "../../modules/domain-controller/names.js";
import type { Case, Hints } from "../lib/hint.js";

const noScript = {
  when: /an executable script|`test -x/,
  where: {
    fr: "Avant tout le reste : y a-t-il, sur dc1, un script au chemin demandé, et peut-on l'exécuter ?",
    en: "Before all else: is there, on dc1, a script at the path asked for, and can it be executed?",
  },
  what: {
    fr: "Rien d'exécutable à cet endroit : le script manque, porte un autre nom, ou n'a pas le droit x.",
    en: "Nothing executable there: the script is missing, has another name, or lacks the right x.",
  },
  how: {
    fr: "`ls -l /usr/local/sbin/` ; mettez le script sous le nom mouvements, avec le #! de son langage en première ligne, puis `chmod 755`.",
    en: "`ls -l /usr/local/sbin/`; put the script under the name mouvements, with its language's #! as first line, then `chmod 755`.",
  },
} as const satisfies Case;

/** A run that `timeout` ended says nothing else of why. */
const tooSlow = {
  when: /^exit 124\b/m,
  what: {
    fr: "Le passage a été interrompu au bout de 30 secondes : le script attend quelque chose (une réponse, un verrou), ou relance un outil lent à chaque ligne.",
    en: "The run was stopped after 30 seconds: the script waits for something (an answer, a lock), or starts a slow tool at each line.",
  },
  how: {
    fr: "`time mouvements LISTE UO < /dev/null` dans une UO à vous : trouvez ce qui attend, et lisez l'annuaire une fois pour toute la liste.",
    en: "`time mouvements LIST UNIT < /dev/null` in a unit of your own: find what waits, and read the directory once for the whole list.",
  },
} as const satisfies Case;

/** The right number, and nothing but ASCII where the list's names have accents: one account, as several are another matter. */
const accentsGone = {
  when: /one only: (\d{6}) [^\n]*[À-ÿ][^\n]*\n\S+ \1 [ -:<-~]*$/,
  causes: ["cp10/accents-lost"],
  what: {
    fr: "Le compte est là, mais son nom a perdu ses accents : il a été converti en ASCII avant d'être écrit.",
    en: "The account is there, but its name has lost its accents: it was turned into ASCII before it was written.",
  },
  how: {
    fr: "Script de l'entreprise, fonction `arrivee` : ôtez la ligne `set --` qui passe prénom et nom par `iconv … ASCII//TRANSLIT` ; cela ne sert qu'à l'identifiant, et `attribut` met déjà en base64 ce que LDIF n'admet pas.",
    en: "Company's script, function `arrivee`: take the line `set --` out that puts given name and surname through `iconv … ASCII//TRANSLIT`; that is for the login only, and `attribut` already puts into base64 what LDIF does not admit.",
  },
} as const satisfies Case;

/** What may be wrong with the account of one person, whichever run made it. */
const wrongAccount: readonly Case[] = [
  {
    when: /one only: [^\n]*\n.*[ÃÂ\uFFFD]/,
    what: {
      fr: "Les accents sont brouillés : des octets UTF-8 ont été lus comme d'un autre codage, ou l'inverse.",
      en: "The accents are garbled: bytes of UTF-8 were read as of another encoding, or the other way round.",
    },
  },
  {
    when: /one only: (\d{6}) [^\n]*\n(?!.*\b\1\b)/,
    what: {
      fr: "Aucun compte de l'UO ne porte ce matricule : la ligne n'a pas été traitée, ou employeeNumber n'est pas écrit.",
      en: "No account of the unit has this staff number: the line was not dealt with, or employeeNumber is not written.",
    },
  },
  {
    when: /one only: (\d{6}) [^\n]*\n\S+ \1 .* ; \S+ \1 /,
    what: {
      fr: "Plusieurs comptes portent ce matricule : la personne a été créée plus d'une fois.",
      en: "Several accounts have this staff number: the person was made more than once.",
    },
  },
  {
    when: /one only: [^\n]*\n.*\(off\)/,
    what: {
      fr: "Le compte existe, mais il est désactivé.",
      en: "The account exists, but it is disabled.",
    },
  },
  {
    when: /one only: /,
    what: {
      fr: "Le compte existe, mais l'un de ses attributs n'est pas celui que demande la liste : nom, service, identifiant, displayName ou userPrincipalName.",
      en: "The account exists, but one of its attributes is not what the list asks for: name, service, login, displayName or userPrincipalName.",
    },
    how: {
      fr: "Sur dc1, après un passage dans une UO à vous : `ldbsearch -H /var/lib/samba/private/sam.ldb -b UO '(objectClass=user)'` montre tous les attributs ; une valeur après `::` se lit par `base64 -d`.",
      en: "On dc1, after a run in a unit of your own: `ldbsearch -H /var/lib/samba/private/sam.ldb -b UNIT '(objectClass=user)'` shows all attributes; a value after `::` is read with `base64 -d`.",
    },
  },
];

export const hints = {
  "arrivals-exact": {
    where: {
      fr: "Le compte d'une arrivée, attribut par attribut, à côté de sa ligne de la liste.",
      en: "An arrival's account, attribute by attribute, beside its line of the list.",
    },
    cases: [
      noScript,
      {
        when: /accounts, and no other/,
        where: {
          fr: "Chaque arrivée a son compte, exact : c'est ce que l'UO contient en plus qui ne va pas.",
          en: "Each arrival has its account, exact: it is what the unit holds besides that is wrong.",
        },
        what: {
          fr: "Un compte de trop : une ligne `depart` dont le matricule n'a pas de compte ne doit rien créer, et une arrivée n'en crée qu'un.",
          en: "An account too many: a line `depart` whose staff number has no account must create nothing, and an arrival creates one only.",
        },
        how: {
          fr: "Cherchez d'abord le matricule dans l'UO ; absent et `depart`, passez à la ligne suivante ; absent et `arrivee`, créez une fois.",
          en: "Look for the staff number in the unit first; absent and `depart`, go on to the next line; absent and `arrivee`, create once.",
        },
      },
      accentsGone,
      ...wrongAccount,
    ],
  },
  "second-run-changes-nothing": {
    where: {
      fr: "Deux passages de suite sur la même liste : ce que le second écrit, et le code qu'il rend.",
      en: "Two runs in a row on the same list: what the second one writes, and the exit code that it gives.",
    },
    cases: [
      noScript,
      {
        when: /a first run that creates/,
        where: {
          fr: "Ce n'est pas encore la répétition : le premier passage, déjà, échoue ou ne crée rien.",
          en: "It is not the repetition yet: the first run, already, fails or creates nothing.",
        },
      },
      tooSlow,
      {
        when: /^second run, exit code 0$/m,
        what: {
          fr: "Le premier passage réussit, le second finit en erreur : un compte qui existe déjà n'est pas une faute de la liste.",
          en: "The first run succeeds, the second ends with an error: an account that exists already is no mistake of the list.",
        },
      },
      {
        when: /^uSNChanged: ∅/m,
        what: {
          fr: "Des comptes du premier passage ont disparu au second.",
          en: "Accounts of the first run are gone at the second.",
        },
      },
      {
        when: /^0 changes\nuSNChanged: (?!∅)/m,
        causes: ["cp10/rewrites-every-time"],
        what: {
          fr: "Les comptes cités sont écrits au second passage alors que la liste n'a pas bougé : rien n'est comparé avant d'écrire.",
          en: "The accounts told are written at the second run though the list has not moved: nothing is compared before writing.",
        },
        how: {
          fr: "Script de l'entreprise, fonction `arrivee` : la boucle des `replace:` ne tourne que si la fiche lue (`fiche`) diffère de la ligne, et unicodePwd n'est écrit qu'avec `changetype: add`.",
          en: "Company's script, function `arrivee`: the loop of `replace:` runs only where the record that was read (`fiche`) differs from the line, and unicodePwd is written with `changetype: add` only.",
        },
      },
    ],
  },
  "next-state-exact": {
    where: {
      fr: "L'UO après la seconde liste, matricule par matricule, à côté de ce que cette liste demandait.",
      en: "The unit after the second list, staff number by staff number, beside what that list asked for.",
    },
    cases: [
      noScript,
      {
        when: /something to start from/,
        where: {
          fr: "La seconde liste n'est pas en cause : les arrivées de la première n'ont pas toutes un compte actif.",
          en: "The second list is not the matter: arrivals of the first do not all have an enabled account.",
        },
      },
      tooSlow,
      {
        when: /one account more\nexit (?!0\b)/,
        what: {
          fr: "La liste est sans faute et le script finit en erreur : ni un changement de service ni le départ d'un matricule sans compte n'en est une.",
          en: "The list has no mistake and the script ends with an error: neither a change of service nor the departure of a number without an account is one.",
        },
      },
      {
        when: /one account more\nexit 0\b/,
        what: {
          fr: "Le nombre de comptes n'est pas le bon : un de moins, quelqu'un a été supprimé ou n'a pas été créé ; un de plus, quelqu'un a été créé à tort.",
          en: "The number of accounts is not right: fewer, somebody was deleted or not created; more, somebody was created wrongly.",
        },
      },
      {
        when: /: disabled, and kept\n(?!∅)/,
        causes: ["cp10/departures-ignored"],
        what: {
          fr: "Qui part garde un compte actif : sa ligne `depart` est lue et ne fait rien.",
          en: "Whoever leaves keeps an enabled account: his line `depart` is read and does nothing.",
        },
        how: {
          fr: 'Script de l\'entreprise : dans le `case` des mouvements, la branche `depart)` doit appeler `depart "$matricule"`.',
          en: 'Company\'s script: in the `case` of movements, the branch `depart)` must call `depart "$matricule"`.',
        },
      },
      {
        when: /: disabled, and kept\n∅/,
        what: {
          fr: "Plus aucun compte ne porte le matricule de qui part : le compte devait être gardé, désactivé.",
          en: "No account has the number of whoever leaves any more: the account had to be kept, disabled.",
        },
      },
      {
        when: /^\d{6}: created$/m,
        what: {
          fr: "Qui arrive avec la seconde liste n'a pas de compte actif : sa ligne n'a pas été traitée, ou pas jusqu'au bout.",
          en: "Whoever arrives with the second list has no enabled account: his line was not dealt with, or not to the end.",
        },
      },
      {
        when: /, same login\n/,
        what: {
          fr: "Qui change de service n'a pas le nouveau, ou n'a plus le même compte : identifiant changé, désactivé, ou refait.",
          en: "Whoever changes service has not the new one, or no longer the same account: login changed, disabled, or made again.",
        },
      },
      {
        when: /not on the list: untouched/,
        what: {
          fr: "Quelqu'un qui n'est plus sur la liste a été touché : son absence n'est pas un départ.",
          en: "Somebody who is no longer on the list was touched: not being there is no departure.",
        },
      },
      {
        when: /, same login\n|not on the list: untouched|one account more\nexit 0\b/,
        how: {
          fr: "`ldbsearch -H /var/lib/samba/private/sam.ldb -b UO '(objectClass=user)' employeeNumber department userAccountControl uSNChanged`, avant et après la seconde liste, dans une UO à vous.",
          en: "`ldbsearch -H /var/lib/samba/private/sam.ldb -b UNIT '(objectClass=user)' employeeNumber department userAccountControl uSNChanged`, before and after the second list, in a unit of your own.",
        },
      },
    ],
  },
  "failures-told": {
    where: {
      fr: "Donnez au script une liste dont une ligne est fausse, puis lisez deux choses : `echo $?`, et son journal.",
      en: "Give the script a list with one wrong line, then read two things: `echo $?`, and its journal.",
    },
    cases: [
      noScript,
      tooSlow,
      {
        when: /exit code 0 for a list without/,
        where: {
          fr: "Ce ne sont pas les refus : une liste sans faute finit déjà par un code d'erreur.",
          en: "It is not refusals: a list without a mistake ends with an error code already.",
        },
        what: {
          fr: "Le script échoue, ou compte pour un refus ce qui n'en est pas un : le départ d'un matricule sans compte, par exemple.",
          en: "The script fails, or counts as a refusal what is none: the departure of a number without an account, for example.",
        },
      },
      {
        when: /for a list with wrong lines\nexit 0\b/,
        causes: ["cp10/success-always-claimed"],
        what: {
          fr: "Le script dit ses refus et finit pourtant par 0 : qui le lance croit que tout est fait.",
          en: "The script tells its refusals and ends with 0 all the same: whoever runs it believes that all is done.",
        },
        how: {
          fr: "Script de l'entreprise : sa dernière ligne doit être `[ $refuses -eq 0 ]`, et non `exit 0`.",
          en: "Company's script: its last line must be `[ $refuses -eq 0 ]`, not `exit 0`.",
        },
      },
      {
        when: /for a list with wrong lines\nexit (?!0\b)/,
        what: {
          fr: "Le code n'est pas du script : au-dessus de 124, une commande n'a pas pu être lancée, ou un signal l'a tué.",
          en: "The exit code is not the script's own: above 124, a command could not be started, or a signal killed it.",
        },
      },
      {
        when: /names lines[^\n]*\njournalctl -t mouvements:\s*$/,
        what: {
          fr: "Le journal n'a rien sous le nom mouvements : le script n'y écrit pas, ou sous un autre nom.",
          en: "The journal has nothing under the name mouvements: the script does not write to it, or under another name.",
        },
      },
      {
        when: /names lines[^\n]*\n(?=.*\bligne 3\b)(?!.*\bligne 4\b)/,
        causes: ["cp10/stops-at-first-error"],
        what: {
          fr: "La première ligne fausse est nommée, aucune des suivantes : le script s'arrête à son premier refus.",
          en: "The first wrong line is named, none of the next: the script stops at its first refusal.",
        },
        how: {
          fr: "Script de l'entreprise, fonction `refuser` : elle compte et elle dit, elle ne sort pas ; ôtez-en `exit 1`.",
          en: "Company's script, function `refuser`: it counts and tells, it does not leave; take `exit 1` out of it.",
        },
      },
      {
        when: /the journal names lines/,
        what: {
          fr: "Une ligne refusée n'est pas nommée « ligne N » dans le journal ; N est sa place dans le fichier, où l'en-tête est la ligne 1.",
          en: "A refused line is not named “ligne N” in the journal; N is its place in the file, where the header is line 1.",
        },
        how: {
          fr: "À chaque refus, `logger -t mouvements` avec « ligne » et le numéro, compté depuis 2 après l'en-tête.",
          en: "At each refusal, `logger -t mouvements` with “ligne” and the number, counted from 2 after the header.",
        },
      },
    ],
  },
  "runs-by-itself": {
    where: {
      fr: "Les minuteurs de dc1 : lequel lance le script, est-il activé, et quand est sa prochaine échéance ?",
      en: "dc1's timers: which one starts the script, is it enabled, and when is its next time?",
    },
    cases: [
      {
        when: /list-timers: ∅|, not waiting$/m,
        causes: ["cp10/timer-disabled"],
        what: {
          fr: "Aucun minuteur chargé n'attend son heure pour lancer le script : il est arrêté, désactivé, ou n'existe pas.",
          en: "No loaded timer waits for its hour to start the script: it is stopped, disabled, or does not exist.",
        },
        how: {
          fr: "`systemctl cat mouvements.timer` : s'il existe, `systemctl enable --now mouvements.timer` ; sinon écrivez-le dans /etc/systemd/system, avec son service, et d'abord `systemctl daemon-reload`.",
          en: "`systemctl cat mouvements.timer`: if it exists, `systemctl enable --now mouvements.timer`; otherwise write it in /etc/systemd/system, with its service, and `systemctl daemon-reload` first.",
        },
      },
      {
        when: / disabled, in -?\d+ s$/m,
        what: {
          fr: "Le minuteur tourne, mais il n'est pas activé : il ne reviendra pas au démarrage.",
          en: "The timer runs, but it is not enabled: it will not come back at boot.",
        },
      },
      {
        when: / enabled, in -?\d+ s$/m,
        what: {
          fr: "Le minuteur est activé, mais sa prochaine échéance n'est pas dans les 24 heures.",
          en: "The timer is enabled, but its next time is not within 24 hours.",
        },
      },
      {
        when: /ExecMainStatus=203/,
        what: {
          fr: "systemd n'a pas pu exécuter le script : chemin, droit x, ou #! de la première ligne.",
          en: "systemd could not execute the script: path, right x, or #! of the first line.",
        },
      },
      {
        when: /ExecMainStatus=2\b/,
        what: {
          fr: "Le script finit par 2 : il renonce (liste ou UO), ou son interpréteur ne le lit pas ; la fin du journal du service le dit.",
          en: "The script ends with 2: it gives up (list or unit), or its interpreter cannot read it; the end of the service's journal tells.",
        },
      },
      {
        when: / \S+, in -?\d+ s$/m,
        how: {
          fr: "Dans le minuteur, `OnCalendar=*-*-* 06:00` et, sous [Install], `WantedBy=timers.target` ; puis `systemctl daemon-reload`, `systemctl reenable` et `systemctl restart` du minuteur.",
          en: "In the timer `OnCalendar=*-*-* 06:00` and, under [Install], `WantedBy=timers.target`; then `systemctl daemon-reload`, `systemctl reenable` and `systemctl restart` of the timer.",
        },
      },
      {
        when: /runs to its end/,
        where: {
          fr: "Le minuteur est bon : c'est le service qu'il lance qui ne va pas à son terme.",
          en: "The timer is right: it is the service that it starts that does not run to its end.",
        },
        how: {
          fr: `\`systemctl cat\` du service : ExecStart doit donner le script, /var/lib/personnel/mouvements.csv et ${unitDn("Stagiaires")} ; puis \`systemctl start\` et \`journalctl -u\`.`,
          en: `\`systemctl cat\` of the service: ExecStart must give the script, /var/lib/personnel/mouvements.csv and ${unitDn("Stagiaires")}; then \`systemctl start\` and \`journalctl -u\`.`,
        },
      },
    ],
  },
  "explains-itself": {
    where: {
      fr: "Appelez-le comme quelqu'un qui ne le connaît pas : pour de l'aide, puis sans rien ; à chaque fois, `echo $?`.",
      en: "Call it like somebody who does not know it: for help, then with nothing; `echo $?` each time.",
    },
    cases: [
      noScript,
      {
        when: /reads without a mistake[^\n]*\n.*: \?$/,
        what: {
          fr: "La première ligne ne nomme aucun interpréteur connu : bash, sh, dash, python ou perl.",
          en: "The first line names no interpreter that is known: bash, sh, dash, python or perl.",
        },
      },
      {
        when: /reads without a mistake/,
        where: {
          fr: "La première ligne du script, qui nomme son interpréteur, et ce que celui-ci dit quand il le lit sans l'exécuter.",
          en: "The script's first line, which names its interpreter, and what that says when it reads it without running it.",
        },
        what: {
          fr: "Une faute de syntaxe : le message de l'interpréteur cite sa ligne.",
          en: "A mistake of syntax: the interpreter's message tells its line.",
        },
        how: {
          fr: "Première ligne : `#!/bin/bash` ou `#!/usr/bin/python3`, par exemple ; puis, selon le langage, `bash -n`, `python3 -m py_compile` ou `perl -c`.",
          en: "First line: `#!/bin/bash` or `#!/usr/bin/python3`, for example; then, by the language, `bash -n`, `python3 -m py_compile` or `perl -c`.",
        },
      },
      {
        when: /\nexit 124\b/,
        what: {
          fr: "L'appel ne rend pas la main : au bout de 3 secondes il est interrompu.",
          en: "The call does not return: after 3 seconds it is stopped.",
        },
      },
      {
        when: /--help`: its usage/,
        what: {
          fr: "L'aide doit finir par 0, tenir en deux lignes au moins, et nommer le script : l'un des trois manque.",
          en: "Help must end with 0, have two lines at least, and name the script: one of the three is missing.",
        },
        how: {
          fr: "Traitez `-h` et `--help` avant tout autre contrôle : écrivez l'usage (« mouvements FICHIER UO », les colonnes, les codes), puis `exit 0`.",
          en: "Deal with `-h` and `--help` before anything is verified: write the usage (“mouvements FICHIER UO”, the columns, the exit codes), then `exit 0`.",
        },
      },
      {
        when: /without arguments[^\n]*\nexit 0\b/,
        causes: ["cp10/incomplete-call-accepted"],
        what: {
          fr: "Un appel incomplet finit par le code 0 : la tâche qui le lance paraît réussie.",
          en: "An incomplete call ends with exit code 0: the job that starts it seems a success.",
        },
        how: {
          fr: "Script de l'entreprise : `[ $# -eq 2 ] || { usage >&2; exit 2; }`, et non `exit 0`.",
          en: "Company's script: `[ $# -eq 2 ] || { usage >&2; exit 2; }`, not `exit 0`.",
        },
      },
      {
        when: /without arguments[^\n]*\nexit [1-9]\d*$/,
        what: {
          fr: "L'appel incomplet est refusé, mais sans un mot.",
          en: "The incomplete call is refused, but without a word.",
        },
      },
    ],
  },
  "odd-files-handled": {
    where: {
      fr: "Ce que fait le script d'un fichier qui n'est pas celui qu'il attend : autre codage, autres colonnes, autres fins de ligne.",
      en: "What the script does with a file that is not what it expects: another encoding, other columns, other line ends.",
    },
    cases: [
      noScript,
      {
        when: /BOM and CRLF/,
        where: {
          fr: "Le contenu est le même, les octets non : `od -c LISTE | head`, début de la première ligne et fin de chacune.",
          en: "The content is the same, the bytes are not: `od -c LIST | head`, start of the first line and end of each.",
        },
      },
      {
        when: /missing (?:unit|file)/,
        where: {
          fr: "L'UO ou le fichier cité n'existe pas : à quel moment le script s'en aperçoit-il, et que dit-il ?",
          en: "The unit or file told does not exist: when does the script notice, and what does it say?",
        },
      },
      tooSlow,
      {
        when: /BOM and CRLF[^\n]*\nexit (?!0\b)/,
        causes: ["cp10/unix-lines-only"],
        what: {
          fr: "Ce que le tableur ajoute (le BOM en tête, un retour chariot en fin de ligne) reste dans ce que le script compare : il ne reconnaît plus la liste.",
          en: "What the spreadsheet adds (the byte order mark in front, a carriage return at line ends) stays in what the script compares: it no longer knows the list.",
        },
        how: {
          fr: "Script de l'entreprise : `mapfile` doit lire la sortie d'un `sed` qui ôte EF BB BF en tête et \\r en fin de ligne (`< <(sed … \"$fichier\")`), et non le fichier lui-même.",
          en: 'Company\'s script: `mapfile` must read the output of a `sed` that takes EF BB BF off the front and \\r off line ends (`< <(sed … "$fichier")`), not the file itself.',
        },
      },
      {
        when: /BOM and CRLF[^\n]*\nexit 0\b/,
        what: {
          fr: "La liste du tableur est lue, mais les comptes qui en sortent ne sont pas les mêmes.",
          en: "The spreadsheet's list is read, but the accounts that come of it are not the same.",
        },
      },
      {
        when: /: understood, or refused[^\n]*\nexit 0\b/,
        what: {
          fr: "Le fichier n'est pas compris, et le script finit pourtant par 0.",
          en: "The file is not understood, and the script ends with 0 all the same.",
        },
      },
      {
        when: /: understood, or refused/,
        what: {
          fr: "Le fichier est refusé, mais sans un mot, ou trop tard : un compte en est déjà sorti.",
          en: "The file is refused, but without a word, or too late: an account has already come of it.",
        },
      },
      {
        when: /: understood, or refused|one only: /,
        how: {
          fr: "Avant d'écrire quoi que ce soit : `iconv -f UTF-8 -t UTF-8 LISTE > /dev/null`, puis la première ligne, mot pour mot ; sinon un message et `exit 2`.",
          en: "Before anything is written: `iconv -f UTF-8 -t UTF-8 LIST > /dev/null`, then the first line, word for word; otherwise a message and `exit 2`.",
        },
      },
      {
        when: /missing unit[^\n]*\nexit 0\b/,
        causes: ["cp10/errors-swallowed"],
        what: {
          fr: "L'UO n'existe pas et le script annonce un succès : il ne la cherche pas avant d'écrire, et n'entend pas le refus de l'annuaire.",
          en: "The unit does not exist and the script announces a success: it does not look for it before writing, and does not hear the directory's refusal.",
        },
        how: {
          fr: "Script de l'entreprise : avant d'écrire, `chercher -s base -b \"$uo\" dn | grep -q '^dn' || abandonner …` ; et `changer` doit rendre le code de `ldbmodify`, sans `|| true`.",
          en: "Company's script: before writing, `chercher -s base -b \"$uo\" dn | grep -q '^dn' || abandonner …`; and `changer` must give `ldbmodify`'s exit code, without `|| true`.",
        },
      },
      {
        when: /missing file[^\n]*\nexit 0\b/,
        what: {
          fr: "Le fichier n'existe pas et le script finit par 0 : il ne vérifie pas qu'il peut le lire.",
          en: "The file does not exist and the script ends with 0: it does not verify that it can read it.",
        },
      },
      {
        when: /missing (?:unit|file)[^\n]*\nexit [1-9]/,
        what: {
          fr: "Le code est bon ; il manque un message, ou quelque chose a changé dans l'annuaire.",
          en: "The exit code is right; a message is missing, or something has changed in the directory.",
        },
      },
      {
        when: /one only: /,
        what: {
          fr: "Un fichier d'un autre codage, ou aux colonnes inversées, a été pris pour bon : le compte qui en sort est faux.",
          en: "A file of another encoding, or with its columns swapped, was taken for good: the account that comes of it is wrong.",
        },
      },
      {
        when: /missing file/,
        how: {
          fr: '`[ -r "$fichier" ]` avant tout ; sinon un message et `exit 2`.',
          en: '`[ -r "$fichier" ]` before all else; otherwise a message and `exit 2`.',
        },
      },
    ],
  },
  "bad-lines-refused": {
    where: {
      fr: "Une liste de trois lignes dont la deuxième est fausse : ce que deviennent les deux autres, et ce que la fausse a créé.",
      en: "A list of three lines of which the second is wrong: what becomes of the other two, and what the wrong one has created.",
    },
    cases: [
      noScript,
      tooSlow,
      {
        when: /a good one, is dealt with \((\d{6})\)\n(?!.*\b\1\b)/,
        causes: ["cp10/stops-at-first-error"],
        what: {
          fr: "La bonne ligne qui suit les fausses n'a pas de compte : le script s'arrête avant elle, ou renonce à toute la liste.",
          en: "The good line after the wrong ones has no account: the script stops before it, or gives the whole list up.",
        },
        how: {
          fr: "Script de l'entreprise, fonction `refuser` : ôtez-en `exit 1`. Ailleurs, voyez `set -e` et tout `exit` dans la boucle des lignes.",
          en: "Company's script, function `refuser`: take `exit 1` out of it. Elsewhere see to `set -e` and any `exit` in the loop over lines.",
        },
      },
      {
        when: /nothing is created of the wrong lines/,
        what: {
          fr: "Une ligne fausse a créé un compte : elle n'est pas vérifiée en entier avant la première écriture.",
          en: "A wrong line has created an account: it is not verified as a whole before the first writing.",
        },
        how: {
          fr: "Cinq champs, aucun vide ; matricule `^[0-9]{6}$` ; mouvement `arrivee` ou `depart`, rien d'autre : les trois contrôles avant d'appeler l'annuaire.",
          en: "Five fields, none empty; staff number `^[0-9]{6}$`; movement `arrivee` or `depart`, nothing else: all three before the directory is called.",
        },
      },
      {
        when: /the other accounts are untouched/,
        what: {
          fr: "Un compte d'avant, que les lignes fausses ne concernent pas, a changé ou disparu.",
          en: "An account from before, which the wrong lines do not concern, has changed or is gone.",
        },
      },
    ],
  },
  "without-rights-refused": {
    where: {
      fr: "Lancez-le en tant que nobody, sur une liste que nobody peut lire : ce qu'il dit, son code, et ce que l'UO contient ensuite.",
      en: "Run it as nobody, on a list that nobody can read: what it says, its exit code, and what the unit holds afterwards.",
    },
    cases: [
      noScript,
      {
        when: /something to compare with/,
        where: {
          fr: "Les droits ne sont pas en cause : root lui-même n'y arrive pas sur une liste sans faute.",
          en: "Rights are not the matter: not even root succeeds on a list without a mistake.",
        },
      },
      tooSlow,
      {
        when: /^nobody: [^\n]*\nexit 0\b/m,
        causes: ["cp10/errors-swallowed"],
        what: {
          fr: "Sans droits, le script annonce un succès : il ne regarde ni qui le lance, ni ce que répond l'annuaire.",
          en: "Without rights the script announces a success: it looks neither at who runs it, nor at what the directory answers.",
        },
        how: {
          fr: 'Script de l\'entreprise : `[ "$EUID" -eq 0 ] || abandonner …` avant de lire le fichier, et `changer` qui rend le code de `ldbmodify`, sans `|| true`.',
          en: "Company's script: `[ \"$EUID\" -eq 0 ] || abandonner …` before the file is read, and `changer` that gives `ldbmodify`'s exit code, without `|| true`.",
        },
      },
      {
        when: /^nobody: [^\n]*\nexit [1-9]\d*$/m,
        what: {
          fr: "Sans droits, il échoue, mais sans un mot.",
          en: "Without rights it fails, but without a word.",
        },
      },
      {
        when: /nothing is changed/,
        what: {
          fr: "Sans droits, il a tout de même écrit : quelque chose lui en prête, un mot de passe qu'il contient ou un `sudo`.",
          en: "Without rights it has written all the same: something lends it some, a password in it or a `sudo`.",
        },
      },
    ],
  },
  "no-secret-readable": {
    where: {
      fr: "D'où vient le mot de passe d'un nouveau compte, et par où il passe : le script, sa sortie, le journal.",
      en: "Where a new account's password comes from, and what it goes through: the script, its output, the journal.",
    },
    cases: [
      noScript,
      {
        when: /something to compare with/,
        where: {
          fr: "Avant le secret, le mot de passe lui-même : moins de deux des comptes créés en ont un.",
          en: "Before secrecy, the password itself: fewer than two of the accounts created have one.",
        },
      },
      {
        when: /no password serves two accounts/,
        causes: ["cp10/same-password-for-all"],
        what: {
          fr: "Plusieurs comptes ont le même mot de passe : il n'est pas tiré de nouveau à chaque création.",
          en: "Several accounts have the same password: it is not drawn anew at each creation.",
        },
        how: {
          fr: "Script de l'entreprise, fonction `mot_de_passe` : remplacez le texte fixe par un tirage, `head -c 18 /dev/urandom | base64`.",
          en: "Company's script, function `mot_de_passe`: replace the fixed text by a draw, `head -c 18 /dev/urandom | base64`.",
        },
      },
      {
        when: /no file that everybody reads/,
        causes: ["cp10/administrator-in-settings"],
        what: {
          fr: "Le fichier cité a un mot de passe de l'entreprise, et n'importe quel compte de dc1 le lit. Qui l'a lu le connaît encore.",
          en: "The file told has a password of the company's, and any account of dc1 reads it. Whoever read it still knows it.",
        },
        how: {
          fr: "Ôtez le mot de passe de ce fichier : lancé par root sur dc1, le script n'en a besoin d'aucun (`-H ldapi://…`). S'il en faut un : mode 600, et changez celui qui a été lu.",
          en: "Take the password out of that file: run by root on dc1 the script needs none (`-H ldapi://…`). Where one is needed: mode 600, and change the one that was read.",
        },
      },
      {
        when: /neither the script, nor its report/,
        what: {
          fr: "Le script, ce qu'il dit ou le journal a un mot de passe de l'entreprise, celui du compte cité.",
          en: "The script, what it says or the journal has a password of the company's, that of the account told.",
        },
      },
      {
        when: /no word of the script/,
        what: {
          fr: "Un mot qui se lit ouvre un compte ; ses deux premières lettres sont citées. Il est écrit dans le script, ou le script le dit.",
          en: "A word that can be read opens an account; its first two letters are told. It is written in the script, or the script says it.",
        },
        how: {
          fr: "Cherchez ces deux lettres par `grep` dans le script, puis dans sa sortie et dans `journalctl -t mouvements` ; ôtez le `echo` ou le `logger` qui le dit.",
          en: "Look for these two letters with `grep` in the script, then in its output and in `journalctl -t mouvements`; take the `echo` or `logger` out that says it.",
        },
      },
    ],
  },
  "killed-then-whole": {
    where: {
      fr: "Rejouez l'accident dans une UO à vous : tuez le script (`kill -9`) au premier compte créé, relancez-le, et comparez l'UO à la liste.",
      en: "Play the accident again in a unit of your own: kill the script (`kill -9`) at the first account created, run it again, and compare the unit with the list.",
    },
    cases: [
      noScript,
      {
        when: /^run again, exit code 0$/m,
        what: {
          fr: "Relancé, il échoue : s'il réussit dans une UO vide, c'est qu'il bute sur ce que le premier passage a laissé, un verrou ou un compte.",
          en: "Run again, it fails: if it succeeds in an empty unit, it stumbles over what the first run left, a lock or an account.",
        },
        how: {
          fr: "Un `flock` sur un descripteur disparaît avec le script, un fichier témoin non ; et cherchez le matricule dans l'UO avant de créer.",
          en: "A `flock` on a descriptor goes away with the script, a file as a mark does not; and look for the staff number in the unit before creating.",
        },
      },
      {
        // Two spaces: between them there would be a number.
        when: /, no duplicate\n(?:.* ; )?\S+ {2}/,
        causes: ["cp10/number-written-last"],
        what: {
          fr: "Un compte est resté sans matricule : il a été fait en deux gestes, et le second passage, qui ne l'a pas reconnu, en a fait un autre.",
          en: "An account was left without a staff number: it was made in two steps, and the second run, which did not know it again, has made another.",
        },
        how: {
          fr: "Script de l'entreprise : `employeeNumber: $1` va dans le LDIF qui crée le compte (`changetype: add`) ; supprimez la boucle de la fin qui l'écrit après coup.",
          en: "Company's script: `employeeNumber: $1` goes into the LDIF that creates the account (`changetype: add`); delete the loop at the end that writes it afterwards.",
        },
      },
      {
        when: /, no duplicate\n/,
        what: {
          fr: "L'UO a un compte de trop : le second passage n'a pas reconnu ce qu'avait fait le premier.",
          en: "The unit has an account too many: the second run did not know again what the first had made.",
        },
      },
      accentsGone,
      ...wrongAccount,
    ],
  },
  "nothing-outside-unit": {
    where: {
      fr: "Un même matricule dans deux UO : lequel des deux comptes le script touche-t-il, quand on ne lui donne que l'une ?",
      en: "The same staff number in two units: which of the two accounts does the script touch when it is given one unit only?",
    },
    cases: [
      noScript,
      {
        when: /something to compare with/,
        where: {
          fr: "Les autres UO ne sont pas encore en cause : dans la sienne, le script n'a pas créé tous les comptes.",
          en: "Other units are not the matter yet: in its own, the script has not created all accounts.",
        },
      },
      {
        when: /the neighbour is untouched\n.*\(off\)/,
        causes: ["cp10/searches-whole-domain"],
        what: {
          fr: "Le compte d'une autre UO a été désactivé : la recherche par matricule déborde de l'UO demandée.",
          en: "The account of another unit was disabled: the search by staff number goes beyond the unit asked for.",
        },
        how: {
          fr: 'Script de l\'entreprise, fonction `lire` : `chercher -b "$uo"`, et non `"$domaine"` ; celui-ci ne sert qu\'à la fonction `identifiant`.',
          en: 'Company\'s script, function `lire`: `chercher -b "$uo"`, not `"$domaine"`; that is for the function `identifiant` alone.',
        },
      },
      {
        when: /the neighbour is untouched/,
        what: {
          fr: "Le compte d'une autre UO a été modifié, déplacé ou supprimé.",
          en: "The account of another unit was changed, moved or deleted.",
        },
      },
    ],
  },
} as const satisfies Record<string, Hints>;
