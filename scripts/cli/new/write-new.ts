import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { catalogue } from "../../../checks/catalogue.js";
import { competences } from "../../../checks/index.js";
import { root } from "../../ground/home.js";
import { keysOf } from "../../ground/keys-of.js";
import { kinds } from "../../ground/kinds.js";
import { Misuse } from "../../ground/misuse.js";
import { oneOf } from "../../ground/one-of.js";
import { hintsTemplate, templates } from "./templates.js";

/** The folder that each kind has in its competence's. */
const folders = { check: "checks", fault: "faults", exercise: "exercises" } as const;

export type NewKind = keyof typeof folders;
export const newKinds = keysOf(folders);

/** A word that begins with a digit would not come back from the name of the export. */
const ids = /^(cp\w*)\/([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)+)$/;

/**
 * Write what a new check, fault or exercise begins with: its file, its line in the index there and, of a check,
 * its hints.
 *
 * @param id full id, e.g. `cp06/time-served`
 * @param checkout where to. @default - where this code runs from
 * @returns the files that were written or changed, seen from the checkout, the new one first
 * @throws Misuse for an id that can't be one or is taken, or of no competence; nothing is written then
 */
export async function writeNew(kind: NewKind, id: string, checkout = root): Promise<string[]> {
  const [, competence = "", end = ""] = ids.exec(id) ?? [];
  if (end === "") {
    throw new Misuse({
      fr: `identifiant invalide : '${id}' ; il faut une compétence, '/', puis au moins deux mots en minuscules joints par des tirets, chacun commençant par une lettre, par exemple 'cp06/time-served'`,
      en: `invalid id '${id}': a competence, '/', then two lower-case words or more joined by hyphens, each beginning with a letter, are needed, e.g. 'cp06/time-served'`,
    });
  }
  oneOf(
    kinds.competence,
    competence,
    competences.map((one): string => one.id),
  );
  await refuseTaken(id, competence, end, checkout);

  const folder = join("checks", competence, folders[kind]);
  const file = join(folder, `${end}.ts`);
  const index = join(folder, "index.ts");
  const hints = join("checks", competence, "hints.ts");
  const module = `./${end}.js`;
  const name = end.replace(/-./g, (start) => start.slice(1).toUpperCase());

  // All is read before anything is written.
  const exported = (await readFile(join(checkout, index), "utf8")).split("\n").filter(Boolean);
  const texts = new Map([
    [file, templates[kind](name)],
    [index, `${sorted([...exported, `export * from "${module}";`]).join("\n")}\n`],
  ]);
  if (kind === "check") {
    texts.set(hints, withHints(hints, await readFile(join(checkout, hints), "utf8"), end));
  }
  for (const [path, text] of texts) await writeFile(join(checkout, path), text);
  return [...texts.keys()];
}

/** In the linter's order: by the names of files, their ends left out. */
function sorted(lines: readonly string[]): string[] {
  const nameIn = (line: string) => line.replace(/\.js";$/, "");
  return lines.toSorted((one, other) => (nameIn(one) < nameIn(other) ? -1 : 1));
}

/** The hints with those of one check more, last: it is taught last as long as nobody moves them. */
function withHints(file: string, text: string, end: string): string {
  const last = text.lastIndexOf("\n}") + 1;
  if (last === 0) {
    throw new Misuse({
      fr: `${file} ne finit pas comme un fichier d'indices, par '} as const satisfies Record<string, Hints>;' : corrigez-le d'abord`,
      en: `${file} does not end as a file of hints does, with '} as const satisfies Record<string, Hints>;': put it right first`,
    });
  }
  return `${text.slice(0, last)}${hintsTemplate(end)}${text.slice(last)}`;
}

/** Neither two of a kind nor two kinds have the same id: lists and reports tell them apart by nothing else. */
async function refuseTaken(id: string, competence: string, end: string, checkout: string) {
  for (const part of Object.values(folders)) {
    const file = join("checks", competence, part, `${end}.ts`);
    const there = await access(join(checkout, file)).then(
      () => true,
      () => false,
    );
    if (there) {
      throw new Misuse({
        fr: `'${id}' existe déjà : ${file} ; choisissez un autre identifiant`,
        en: `'${id}' is there already: ${file}; choose another id`,
      });
    }
  }
  if (catalogue.checks.has(id)) {
    throw new Misuse({
      fr: `'${id}' existe déjà, et c'est le formateur qui en juge ; choisissez un autre identifiant`,
      en: `'${id}' is there already, for the trainer to judge; choose another id`,
    });
  }
}
