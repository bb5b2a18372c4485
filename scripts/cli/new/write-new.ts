import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { catalogue } from "../../../checks/catalogue.js";
import { competences } from "../../../checks/index.js";
import { root } from "../../ground/home.js";
import { kinds } from "../../ground/kinds.js";
import { Misuse } from "../../ground/misuse.js";
import { oneOf } from "../../ground/one-of.js";
import {
  briefTemplate,
  checkTextsTemplate,
  faultTextsTemplate,
  hintsTemplate,
  templates,
} from "./templates.js";

/** The folder that each kind has in its competence's. */
const folders = { check: "checks", fault: "faults", exercise: "exercises" } as const;

/** What is added to files of the competence, and to which. */
const told = {
  check: { "checks.yaml": checkTextsTemplate, "hints.yaml": hintsTemplate },
  fault: { "faults.yaml": faultTextsTemplate },
  exercise: {},
} as const satisfies Record<keyof typeof folders, Record<string, (end: string) => string>>;

export type NewKind = keyof typeof folders;

/** A word that begins with a digit would not come back from the name of the export. */
const ids = /^(cp\w*)\/([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)+)$/;

/**
 * Write what a new check, fault or exercise begins with: its file, its line in the index there, and what is told of it.
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
  const module = `./${end}.js`;
  const name = end.replace(/-./g, (start) => start.slice(1).toUpperCase());

  // All is read before anything is written.
  const listed = await readFile(join(checkout, index), "utf8");
  const texts = new Map([
    [file, templates[kind](name)],
    [index, kind === "check" ? withCheck(listed, name, module) : withExport(listed, module)],
  ]);
  for (const [one, template] of Object.entries(told[kind])) {
    const path = join("checks", competence, one);
    texts.set(path, (await readFile(join(checkout, path), "utf8")) + template(end));
  }
  if (kind === "exercise") texts.set(join(folder, `${end}.md`), briefTemplate);
  for (const [path, text] of texts) await writeFile(join(checkout, path), text);
  return [...texts.keys()];
}

/** An index with one export more. */
function withExport(index: string, module: string): string {
  const lines = index.split("\n").filter(Boolean);
  return `${sorted([...lines, `export * from "${module}";`]).join("\n")}\n`;
}

/** An index of checks with one more, last: it is taught last as long as nobody moves it. */
function withCheck(index: string, name: string, module: string): string {
  const [imports = "", list = ""] = index.split("\n\n");
  const lines = [...imports.split("\n"), `import { ${name} } from "${module}";`];
  return `${sorted(lines).join("\n")}\n\n${list.replace(/\} as const;/, `  ${name},\n} as const;`)}`;
}

/** In the linter's order: by the names of files, their ends left out. */
function sorted(lines: readonly string[]): string[] {
  const nameIn = (line: string) => line.replace(/^.* from "(.*)\.js";$/, "$1");
  return lines.toSorted((one, other) => (nameIn(one) < nameIn(other) ? -1 : 1));
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
  if (catalogue.faults.has(id)) {
    throw new Misuse({
      fr: `'${id}' existe déjà, parmi les pannes de checks/${competence}/faults ; choisissez un autre identifiant`,
      en: `'${id}' is there already, among the faults of checks/${competence}/faults; choose another id`,
    });
  }
  if (catalogue.checks.has(id)) {
    throw new Misuse({
      fr: `'${id}' existe déjà, et c'est le formateur qui en juge ; choisissez un autre identifiant`,
      en: `'${id}' is there already, for the trainer to judge; choose another id`,
    });
  }
}
