import type { Command } from "commander";
import type { NewKind } from "./cli/new/write-new.js";
import { verb } from "./cli/verb.js";
import { keysOf } from "./ground/keys-of.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";
import type { Text } from "./ground/text.js";

/** What remains to be done, in order. */
const steps: Readonly<Record<NewKind, (id: string, file: string) => readonly Text[]>> = {
  check: (id, file) => [
    {
      fr: `écrire ${file} : tant que c'est à écrire, il n'observe rien`,
      en: `write ${file}: as long as it is to be written it observes nothing`,
    },
    {
      fr: `écrire ses indices, et placer le contrôle, dans l'index de son dossier, là où la compétence l'enseigne`,
      en: `write its hints, and move the check, in its folder's index, to where the competence teaches it`,
    },
    {
      fr: `lui donner une panne qui le met au rouge : 'lab new fault ${id.slice(0, 5)}…', ou 'reddens' d'une qui existe`,
      en: `give it a fault that turns it red: 'lab new fault ${id.slice(0, 5)}…', or 'reddens' of one that there is`,
    },
    {
      fr: `le voir vert sur un lab : lab check c01 ${id}`,
      en: `see it green on a lab: lab check c01 ${id}`,
    },
  ],
  fault: (id, file) => [
    {
      fr: `écrire ${file} : tant que c'est à écrire, rien n'est cassé`,
      en: `write ${file}: as long as it is to be written nothing is broken`,
    },
    {
      fr: `voir sur un lab quels contrôles elle met au rouge : lab break c01 ${id}, puis lab check c01 ; ce sont ses 'reddens'`,
      en: `see on a lab which checks it turns red: lab break c01 ${id}, then lab check c01; these are its 'reddens'`,
    },
    {
      fr: `npm run observe note dans test/checks/observed.json ce qu'ils en voient ; un indice peut en parler ('causes')`,
      en: `npm run observe notes in test/checks/observed.json what they see of it; a hint may speak of it ('causes')`,
    },
  ],
  exercise: (id, file) => [
    {
      fr: `écrire ${file} et, en Markdown à côté, sa consigne : tant que c'est à écrire, il ne se lance pas`,
      en: `write ${file} and, in Markdown beside it, its brief: as long as it is to be written it does not start`,
    },
    {
      fr: `nommer dans 'proves', en tête de la consigne, les contrôles qui en jugent ; celui qui n'a rien à voir sans l'exercice dit 'judges: "${id}"'`,
      en: `name in 'proves', above the brief, the checks that judge it; one that has nothing to look at without the exercise says 'judges: "${id}"'`,
    },
    {
      fr: `l'essayer sur un lab : lab exercise start c01 ${id}, lab solve c01 ${id.slice(0, 4)}`,
      en: `try it on a lab: lab exercise start c01 ${id}, lab solve c01 ${id.slice(0, 4)}`,
    },
  ],
};

export const newKinds = keysOf(steps);

const last: Text = {
  fr: "refaire le catalogue : ./scripts/lab list --markdown --lang en > checks/CATALOGUE.md ; puis npm test",
  en: "write the catalogue again: ./scripts/lab list --markdown --lang en > checks/CATALOGUE.md; then npm test",
};

/** `lab new`: what a check, a fault or an exercise begins with. */
export function newCommand(): Command {
  return verb("new", ["lab new check cp02/screen-locks", "lab new fault cp03/loose-contact"])
    .argument("<kind>", newKinds.join(" | "))
    .argument("<id>", say({ fr: "identifiant complet (cp06/…)", en: "full id (cp06/…)" }))
    .action(async (word: string, id: string) => {
      const { writeNew } = await import("./cli/new/write-new.js");
      const kind = oneOf({ fr: "de ce qui s'ajoute", en: "kind" }, word, newKinds);
      const [file = "", ...changed] = await writeNew(kind, id);
      const todo = [...steps[kind](id, file), last].map((step, at) => `  ${at + 1}. ${say(step)}`);
      tell(
        [
          `+ ${file}`,
          ...changed.map((path) => `~ ${path}`),
          "",
          say({
            fr: "À faire (checks/README.md en montre un exemple) :",
            en: "To do (checks/README.md has an example):",
          }),
          ...todo,
          "",
        ].join("\n"),
      );
    });
}
