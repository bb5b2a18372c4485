import type { Command } from "commander";
import { ofCompany } from "../stacks/plan/company.js";
import { ofEach } from "./cli/of-each.js";
import { declaredPage } from "./cli/reports/declared-page.js";
import { labHeading } from "./cli/reports/lab-heading.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { jsonOption, verb } from "./cli/verb.js";
import { declarable } from "./facts/declaration/declarable.js";
import { keysOf } from "./ground/keys-of.js";
import { Misuse } from "./ground/misuse.js";
import { say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";
import { standingLabNames } from "./operations/lab-names.js";
import {
  type DeclaredChanges,
  declareChanges,
  undoDeclaration,
} from "./training/declare/declare-changes.js";
import { declaredOf } from "./training/declare/declared-of.js";
import { exampleDeclaration } from "./training/declare/example-declaration.js";
import { readDeclaration } from "./training/declare/read-declaration.js";

interface Options {
  readonly show?: boolean;
  readonly undo?: boolean;
  readonly example?: boolean;
  readonly json?: boolean;
}

const kinds = ofCompany(() => keysOf(declarable()).join(", "));

/** `lab declare`: what a candidate changed of the company, and a company may. */
export function declareCommand(): Command {
  return verb("declare", ["lab declare c01 plan.json", "lab declare c01 --show --json"])
    .argument(
      "[words...]",
      say({
        fr: "candidats, puis le fichier JSON de la déclaration ; elle remplace celle d'avant",
        en: "candidates, then the declaration's JSON file; it takes the place of the one before",
      }),
    )
    .option("--show", say({ fr: "montrer ce qui est déclaré", en: "show what is declared" }))
    .option(
      "--undo",
      say({ fr: "reprendre la dernière déclaration", en: "take the last declaration back" }),
    )
    .option(
      "--example",
      say({
        fr: `montrer une déclaration possible : ${kinds()}`,
        en: `show what a declaration may be: ${kinds()}`,
      }),
    )
    .option(...jsonOption())
    .action(async (words: string[], options: Options) => {
      mustBeOne(options);
      if (options.example) {
        tell(`${JSON.stringify(exampleDeclaration(), undefined, 2)}\n`);
        return;
      }
      if (options.show) return show(await standingLabNames(words), options);
      if (options.undo) {
        return change(await standingLabNames(words), options, {
          again: (candidate) => `lab declare ${candidate} --undo`,
          work: undoDeclaration,
        });
      }
      const file = words.at(-1);
      if (file === undefined) {
        throw new Misuse({
          fr: "donnez le fichier JSON de la déclaration ; 'lab declare --example' en montre un",
          en: "give the JSON file of the declaration; 'lab declare --example' shows one",
        });
      }
      const labs = await standingLabNames(words.slice(0, -1));
      return change(labs, options, {
        again: (candidate) => `lab declare ${candidate} ${file}`,
        work: async (candidate) => declareChanges(candidate, await readDeclaration(file)),
      });
    });
}

function mustBeOne({ show, undo, example }: Options): void {
  if ([show, undo, example].filter(Boolean).length < 2) return;
  throw new Misuse({
    fr: "--show, --undo ou --example : un seul à la fois",
    en: "--show, --undo or --example: one of them",
  });
}

async function show(labs: readonly string[], { json }: Options): Promise<void> {
  const outcomes = await ofEach({
    labs,
    again: (candidate) => `lab declare ${candidate} --show`,
    work: declaredOf,
  });
  tellOutcomes(outcomes, {
    json,
    page: (declared) => {
      const nothing = say({ fr: "rien n'est déclaré", en: "nothing is declared" });
      return `${labHeading(declared.lab)}${declaredPage(declared) || `${nothing}\n`}`;
    },
  });
}

async function change(
  labs: readonly string[],
  { json }: Options,
  { again, work }: Pick<Parameters<typeof ofEach<DeclaredChanges>>[0], "again" | "work">,
): Promise<void> {
  tellOutcomes(await ofEach({ labs, again, work }), { json, page });
}

function page({ lab, added, removed, same, waitsFor }: DeclaredChanges): string {
  const lines = [
    ...added.map((line) => `  + ${say(line)}`),
    ...removed.map((line) => `  - ${say(line)}`),
    ...same.map((line) => `    ${say(line)}`),
  ];
  const none = say({ fr: "plus rien n'est déclaré", en: "nothing is declared any more" });
  const list = lines.length > 0 ? lines : [`  ${none}`];
  return `${labHeading(lab)}${list.join("\n")}\n${declaredPage({ lines: [], waitsFor })}`;
}
