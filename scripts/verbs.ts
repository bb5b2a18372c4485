import type { Command } from "commander";
import type { Text } from "./ground/text.js";

export interface Verb {
  readonly summary: Text;
  /** Its file is read only when the verb is used: help and completion stay fast. */
  load(): Promise<Command>;
}

/** Every verb of the command line, in the order of its help. */
export const verbs: Readonly<Record<string, Verb>> = {
  up: {
    summary: { fr: "créer ou reprendre des labs", en: "make labs stand, or go on with them" },
    load: async () => (await import("./up.js")).upCommand(),
  },
  down: {
    summary: { fr: "supprimer des labs entiers", en: "take whole labs away" },
    load: async () => (await import("./down.js")).downCommand(),
  },
  pause: {
    summary: {
      fr: "rendre mémoire et processeur, tout garder",
      en: "give memory and processor back, keep everything",
    },
    load: async () => (await import("./pause.js")).pauseCommand(),
  },
  resume: {
    summary: { fr: "reprendre des labs en pause", en: "go on with paused labs" },
    load: async () => (await import("./resume.js")).resumeCommand(),
  },
  class: {
    summary: {
      fr: "tout cela pour une classe entière, d'après sa liste",
      en: "all of this for a whole class, from its roster",
    },
    load: async () => (await import("./class.js")).classCommand(),
  },
  status: {
    summary: { fr: "voir ce qui est debout", en: "see what stands" },
    load: async () => (await import("./status.js")).statusCommand(),
  },
  watch: {
    summary: {
      fr: "suivre ou arrêter ce qui est en cours sur un lab",
      en: "follow or stop what goes on in a lab",
    },
    load: async () => (await import("./watch.js")).watchCommand(),
  },
  accounts: {
    summary: { fr: "voir les comptes et mots de passe", en: "see accounts and passwords" },
    load: async () => (await import("./accounts.js")).accountsCommand(),
  },
  check: {
    summary: { fr: "contrôler des compétences", en: "check competences" },
    load: async () => (await import("./check.js")).checkCommand(),
  },
  break: {
    summary: { fr: "provoquer des pannes", en: "put faults in force" },
    load: async () => (await import("./break.js")).breakCommand(),
  },
  exercise: {
    summary: {
      fr: "lancer, suivre et juger un exercice",
      en: "start, follow and judge an exercise",
    },
    load: async () => (await import("./exercise.js")).exerciseCommand(),
  },
  exam: {
    summary: {
      fr: "tirer, lancer, suivre et juger une épreuve blanche",
      en: "draw, start, follow and judge a mock exam",
    },
    load: async () => (await import("./exam.js")).examCommand(),
  },
  company: {
    summary: {
      fr: "choisir l'entreprise où des labs sont faits, en tirer une au sort",
      en: "choose the company that labs are made in, or draw one by lot",
    },
    load: async () => (await import("./company.js")).companyCommand(),
  },
  declare: {
    summary: {
      fr: "déclarer ce que l'on a changé, à raison, dans l'entreprise",
      en: "declare what one changed of the company, and rightly",
    },
    load: async () => (await import("./declare.js")).declareCommand(),
  },
  changes: {
    summary: {
      fr: "voir ce qui a été écrit et lancé sur des machines",
      en: "see what was written and started on machines",
    },
    load: async () => (await import("./changes.js")).changesCommand(),
  },
  hint: {
    summary: {
      fr: "voir ou prendre les indices d'un contrôle, prix annoncé",
      en: "see or take a check's hints, at a price told before",
    },
    load: async () => (await import("./hint.js")).hintCommand(),
  },
  solve: {
    summary: {
      fr: "amener une compétence à son état résolu",
      en: "bring a competence to its solved state",
    },
    load: async () => (await import("./solve.js")).solveCommand(),
  },
  play: {
    summary: { fr: "faire écrire des utilisateurs simulés", en: "have simulated users write" },
    load: async () => (await import("./play.js")).playCommand(),
  },
  reset: {
    summary: { fr: "remettre des machines à neuf", en: "reset machines" },
    load: async () => (await import("./reset.js")).resetCommand(),
  },
  save: {
    summary: {
      fr: "enregistrer l'état de labs sous un nom",
      en: "keep the state of labs under a name",
    },
    load: async () => (await import("./save.js")).saveCommand(),
  },
  restore: {
    summary: {
      fr: "ramener des labs à un point de reprise",
      en: "bring labs back to a checkpoint",
    },
    load: async () => (await import("./restore.js")).restoreCommand(),
  },
  checkpoints: {
    summary: { fr: "voir ou retirer des points de reprise", en: "see or remove checkpoints" },
    load: async () => (await import("./checkpoints.js")).checkpointsCommand(),
  },
  plug: {
    summary: { fr: "déplacer un câble", en: "move a cable" },
    load: async () => (await import("./plug.js")).plugCommand(),
  },
  shell: {
    summary: { fr: "ouvrir un terminal sur une machine", en: "open a terminal on a machine" },
    load: async () => (await import("./shell.js")).shellCommand(),
  },
  logs: {
    summary: { fr: "lire les journaux d'une machine", en: "read the logs of a machine" },
    load: async () => (await import("./logs.js")).logsCommand(),
  },
  serve: {
    summary: {
      fr: "servir les pages des candidats et des formateurs",
      en: "serve the pages of candidates and trainers",
    },
    load: async () => (await import("./serve.js")).serveCommand(),
  },
  card: {
    summary: {
      fr: "donner à des candidats le code qui ouvre leur page",
      en: "give candidates the code that opens their page",
    },
    load: async () => (await import("./card.js")).cardCommand(),
  },
  trainer: {
    summary: { fr: "dire qui ouvre le tableau", en: "say who may open the board" },
    load: async () => (await import("./trainer.js")).trainerCommand(),
  },
  state: {
    summary: {
      fr: "garder comptes, résultats et notes des labs dans PostgreSQL, ou ici",
      en: "keep accounts, results and notes of labs in PostgreSQL, or here",
    },
    load: async () => (await import("./state.js")).stateCommand(),
  },
  list: {
    summary: { fr: "énumérer ce qui existe", en: "list what there is" },
    load: async () => (await import("./list.js")).listCommand(),
  },
  new: {
    summary: {
      fr: "commencer un contrôle, une panne ou un exercice",
      en: "begin a check, a fault or an exercise",
    },
    load: async () => (await import("./new.js")).newCommand(),
  },
  graph: {
    summary: { fr: "dessiner le lab", en: "draw the lab" },
    load: async () => (await import("./graph.js")).graphCommand(),
  },
  test: {
    summary: {
      fr: "tout mettre en place et passer tous les tests, sur de vrais labs aussi",
      en: "set everything up and run every test, on real labs too",
    },
    load: async () => (await import("./test.js")).testCommand(),
  },
  completion: {
    summary: {
      fr: "faire compléter les noms par bash, zsh ou fish",
      en: "have bash, zsh or fish complete names",
    },
    load: async () => (await import("./completion.js")).completionCommand(),
  },
  sizing: {
    summary: {
      fr: "dire ce qu'il faut de serveurs à une classe, et combien de temps elle y prend",
      en: "tell what a class needs of servers, and how long it takes there",
    },
    load: async () => (await import("./sizing.js")).sizingCommand(),
  },
  doctor: {
    summary: {
      fr: "dire ce dont un lab a besoin sur cette machine, et comment y remédier",
      en: "tell what a lab needs of this machine, and the remedy for what is missing",
    },
    load: async () => (await import("./doctor.js")).doctorCommand(),
  },
  bundle: {
    summary: {
      fr: "tout ce qu'il faut à un serveur sans Internet, dans un fichier",
      en: "all that a server without Internet needs, in one file",
    },
    load: async () => (await import("./bundle.js")).bundleCommand(),
  },
  host: {
    summary: {
      fr: "noter d'autres serveurs, et voir ce qu'il en est",
      en: "note other servers, and see what there is of them",
    },
    load: async () => (await import("./host.js")).hostCommand(),
  },
  uninstall: {
    summary: {
      fr: "retirer de ce serveur tout ce que la mise en place y a apporté",
      en: "take from this server all that set-up brought",
    },
    load: async () => (await import("./uninstall.js")).uninstallCommand(),
  },
};
