import Table from "cli-table3";
import type { Command } from "commander";
import { missingIn } from "../checks/lib/content/translations.js";
import { papers } from "../checks/papers/index.js";
import { path } from "../checks/path/index.js";
import { referentialOf } from "../checks/referentials/index.js";
import { plan } from "../stacks/plan/plan.js";
import { jsonOption, verb } from "./cli/verb.js";
import { Misuse } from "./ground/misuse.js";
import { oneOf } from "./ground/one-of.js";
import { language, say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { tell } from "./ground/terminal/tell.js";
import { languages, type Text } from "./ground/text.js";

type Row = { readonly title: Text } & Readonly<Record<string, unknown>>;

/** A competence's items, by full id. */
function items<T extends { readonly title: Text }>(
  found: ReadonlyMap<string, T>,
  more: (item: T) => Readonly<Record<string, unknown>>,
): Row[] {
  return [...found].map(([id, item]) => ({
    id,
    competence: id.split("/")[0],
    referential: referentialOf(id),
    title: item.title,
    ...more(item),
  }));
}

const catalogue = async () => (await import("../checks/catalogue.js")).catalogue;

const lists: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  machines: () =>
    Object.entries(plan().machines).map(([name, { title, area, interfaces }]) => ({
      name,
      title,
      area,
      segments: Object.keys(interfaces),
    })),
  checks: async () =>
    items((await catalogue()).checks, (check) => ("needs" in check ? { needs: check.needs } : {})),
  faults: async () =>
    items((await catalogue()).faults, ({ level, reddens, resets }) => ({ level, reddens, resets })),
  exercises: async () =>
    items((await catalogue()).exercises, ({ minutes, level, proves, holds = [] }) => ({
      minutes,
      level,
      proves,
      holds,
    })),
  path: async () => {
    const { exerciseOf } = await import("./training/exercise-of.js");
    return path().steps.flatMap(({ weeks: [from, to], exercises }) =>
      exercises.map((id) => {
        const { title, level, minutes } = exerciseOf(id);
        return { name: `${from}–${to} ${id}`, id, title, level, minutes };
      }),
    );
  },
  papers: () =>
    Object.entries(papers()).map(([id, { title, minutes, hints, selfCheck, requests }]) => ({
      id,
      title,
      minutes,
      hints,
      selfCheck,
      requests,
    })),
};

interface Asked {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly missing?: string;
}

/** `lab list`: what there is. */
export function listCommand(): Command {
  return verb("list", [
    "lab list faults",
    "lab list checks --json",
    "lab list --markdown --lang en > CATALOGUE.md",
    "lab list --missing es",
  ])
    .argument("[what]", Object.keys(lists).join(" | "))
    .option(...jsonOption())
    .option(
      "--markdown",
      say({
        fr: "tous les contrôles, pannes et exercices, en Markdown",
        en: "all checks, faults and exercises, in Markdown",
      }),
    )
    .option(
      "--missing <language>",
      say({
        fr: "les textes que des fichiers ne traduisent pas encore dans une autre langue, par exemple es",
        en: "the texts that files do not translate into another language yet, such as es",
      }),
    )
    .action(async (what: string | undefined, { json, markdown, missing }: Asked) => {
      if (missing !== undefined) return tell(missingPage(missing, json));
      if (markdown && (json || what !== undefined)) {
        throw new Misuse({
          fr: `--markdown donne tout le catalogue : ôtez ${json ? "--json" : `'${what}'`}`,
          en: `--markdown gives the whole catalogue: leave ${json ? "--json" : `'${what}'`} out`,
        });
      }
      if (markdown) {
        const { cataloguePage } = await import("../checks/catalogue-page.js");
        return tell(cataloguePage(language()));
      }
      const names = Object.keys(lists);
      if (what === undefined) {
        throw new Misuse({
          fr: `que faut-il énumérer : ${names.join(", ")} ; ou tout le catalogue avec --markdown ?`,
          en: `what is to be listed: ${names.join(", ")}; or the whole catalogue with --markdown?`,
        });
      }
      const list = lists[oneOf({ fr: "de liste", en: "list" }, what, names)];
      const rows = (await list?.()) ?? [];
      if (what === "exercises") {
        for (const { told } of (await catalogue()).broken.values()) announce(told);
      }
      tell(`${json ? JSON.stringify(rows, undefined, 2) : table(rows)}\n`);
    });
}

/** What is to be translated: where it stands, and its English. */
function missingPage(language: string, json?: boolean): string {
  if (!/^[a-z]{2}$/.test(language) || languages.some((one) => one === language)) {
    throw new Misuse({
      fr: `'${language}' : il faut le code d'une langue en deux lettres, autre que ${languages.join(" et ")}, par exemple es`,
      en: `'${language}': a language's code of two letters is needed, other than ${languages.join(" and ")}, e.g. es`,
    });
  }
  const left = missingIn(language);
  if (json) return `${JSON.stringify(left, undefined, 2)}\n`;
  return left.map(({ file, key, english }) => `${file} ${key}: ${english}\n`).join("");
}

/** Names and titles; the rest is for `--json`. */
function table(rows: readonly Row[]): string {
  const shown = new Table({
    chars: {
      top: "",
      bottom: "",
      left: "",
      right: "",
      mid: "",
      middle: "",
      "top-mid": "",
      "bottom-mid": "",
      "mid-mid": "",
      "left-mid": "",
      "right-mid": "",
      "top-left": "",
      "top-right": "",
      "bottom-left": "",
      "bottom-right": "",
    },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
  });
  for (const { id, name, title, level, minutes } of rows) {
    const length = minutes ? [`${minutes} min`] : [];
    const grade = level ? [say({ fr: `niveau ${level}`, en: `level ${level}` })] : [];
    shown.push([String(name ?? id), say(title), [...length, ...grade].join(" · ")]);
  }
  return shown.toString();
}
