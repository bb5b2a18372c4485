import type { Command } from "commander";
import { language } from "../ground/say.js";
import { complain } from "../ground/terminal/complain.js";
import { tell } from "../ground/terminal/tell.js";

/** Commander's own words, which it has in English only. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^Usage:/, "Utilisation :"],
  [/^Arguments:/, "Arguments :"],
  [/^Options:/, "Options :"],
  [/^Commands:/, "Verbes :"],
  [/display help for command/, "afficher l'aide"],
  [/^error: unknown command '(.*)'/, "verbe inconnu : '$1' ; voir 'lab --help'"],
  [/^error: unknown option '(.*)'/, "option inconnue : '$1' ; voir '--help'"],
  [/^error: missing required argument '(.*)'/, "il manque l'argument '$1' ; voir '--help'"],
  [/^error: too many arguments.*/, "trop d'arguments ; voir '--help'"],
  [/^error: option '(.*)' argument missing/, "il manque la valeur de l'option '$1'"],
  [/^error: /, "erreur : "],
  [/\(Did you mean one of (.*)\?\)/, "(vouliez-vous dire : $1 ?)"],
  [/\(Did you mean (.*)\?\)/, "(vouliez-vous dire : $1 ?)"],
];

function french(text: string): string {
  return words.reduce((said, [english, word]) => said.replace(english, word), text);
}

/** Have a command, and those it is given later, speak the language of whoever is spoken to. */
export function speak(command: Command): Command {
  command.configureOutput({ writeOut: tell, writeErr: complain });
  if (language() !== "fr") return command;
  return command
    .configureHelp({
      styleTitle: french,
      styleOptionDescription: french,
      styleSubcommandDescription: french,
    })
    .configureOutput({ outputError: (text, write) => write(french(text)) });
}
