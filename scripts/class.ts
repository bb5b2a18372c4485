import type { Command } from "commander";
import { bundleOption } from "./cli/bundle-option.js";
import { type ClassVerbProps, classVerb } from "./cli/class/class-verb.js";
import { replaceOption } from "./cli/replace-option.js";
import { trainerOption } from "./cli/trainer-option.js";
import { verb } from "./cli/verb.js";
import { say } from "./ground/say.js";

const checkpoint = () =>
  ["<name>", say({ fr: "nom du point de reprise", en: "name of the checkpoint" })] as const;

const parts: readonly ClassVerbProps[] = [
  {
    name: "up",
    summary: { fr: "créer ou reprendre les labs de la classe", en: "make the class's labs stand" },
    starts: true,
    options: (command) => command.option(...bundleOption()),
    load: async () => (await import("./cli/class/up.js")).upClass,
  },
  {
    name: "down",
    summary: { fr: "supprimer les labs de la classe", en: "take the class's labs away" },
    starts: false,
    load: async () => (await import("./cli/class/down.js")).downClass,
  },
  {
    name: "status",
    summary: { fr: "voir ce qui est debout", en: "see what stands" },
    starts: false,
    load: async () => (await import("./cli/class/status.js")).statusOfClass,
  },
  {
    name: "pause",
    summary: {
      fr: "rendre mémoire et processeur, tout garder",
      en: "give memory and processor back, keep everything",
    },
    starts: false,
    load: async () => (await import("./cli/class/pause.js")).pauseClass,
  },
  {
    name: "resume",
    summary: { fr: "reprendre les labs en pause", en: "go on with the paused labs" },
    starts: true,
    load: async () => (await import("./cli/class/resume.js")).resumeClass,
  },
  {
    name: "reset",
    summary: { fr: "remettre à neuf les labs de la classe", en: "reset the class's labs" },
    starts: true,
    load: async () => (await import("./cli/class/reset.js")).resetClass,
  },
  {
    name: "save",
    summary: {
      fr: "enregistrer l'état des labs de la classe sous un nom",
      en: "keep the state of the class's labs under a name",
    },
    starts: false,
    takes: (command) => command.argument(...checkpoint()).option(...replaceOption()),
    load: async () => (await import("./cli/class/save.js")).saveClass,
  },
  {
    name: "restore",
    summary: {
      fr: "ramener les labs de la classe à un point de reprise",
      en: "bring the class's labs back to a checkpoint",
    },
    starts: true,
    takes: (command) => command.argument(...checkpoint()),
    load: async () => (await import("./cli/class/restore.js")).restoreClass,
  },
  {
    name: "check",
    summary: { fr: "contrôler toute la classe", en: "check the whole class" },
    starts: false,
    options: (command) => command.option(...trainerOption()),
    load: async () => (await import("./cli/class/check.js")).checkClass,
  },
];

/** `lab class`: the labs of a whole class, from its roster. */
export function classCommand(): Command {
  const examples = ["lab class up class.csv", "lab class check class.csv --json"];
  return parts.reduce(
    (command, part) => command.addCommand(classVerb(part)),
    verb("class", examples),
  );
}
