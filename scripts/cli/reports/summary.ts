import type { Competence } from "../../../checks/lib/competence.js";
import { priceOf } from "../../../checks/lib/hint.js";
import type { Hindrance, Result } from "../../../checks/lib/run/result.js";
import { keysOf } from "../../ground/keys-of.js";
import { say } from "../../ground/say.js";
import { paint as painted, type Style } from "../../ground/terminal/paint.js";
import { english, wordsOf } from "../../ground/text.js";

import { countsNowhere } from "./counts-nowhere.js";
import { marks } from "./marks.js";
import { countedOutcome, outcomeNames } from "./outcome-names.js";
import { seenLines } from "./seen-lines.js";

export interface SummaryProps {
  /** Whose results they are. */
  readonly lab: string;
  /** Those whose results may be there, in the order of the pages. */
  readonly competences: readonly Competence[];
  /** Machines that run and kept checks from being observed. @default - none */
  readonly hindrances?: readonly Hindrance[];
  /** Every command behind each result. @default false */
  readonly explain?: boolean;
  /** Colours. @default whether stdout is a terminal that shows them */
  readonly colour?: boolean;
}

/**
 * Results as a page per competence: what holds, what does not, what was seen; then where to look, where the results
 * have it, or the command that tells it at its price.
 */
export function summary(results: readonly Result[], props: SummaryProps): string {
  const {
    lab,
    competences,
    hindrances = [],
    explain = false,
    colour = process.stdout.isTTY && process.stdout.hasColors(),
  } = props;
  const paint = (style: Style, text: string) => (colour ? painted(style, text) : text);

  const pages = competences.flatMap(({ id, title }) => {
    const own = results.filter(({ competence }) => competence === id);
    if (own.length === 0) return [];
    const good = own.filter(({ outcome }) => outcome === "satisfied").length;
    const judged = own.filter(({ outcome }) => !countsNowhere(outcome)).length;
    const lines = own.flatMap((result) => {
      const { mark, style } = marks[result.outcome];
      return [
        `  ${paint(style, mark)} ${say(result.title)}  ${paint("dim", `${result.id}${paid(result)}`)}`,
        ...details(result, lab).map((text) => `      ${inside(text)}`),
        ...left(result).map((text) => `      ${paint("yellow", "!")} ${inside(text)}`),
        ...(explain ? evidence(result).map((text) => `      ${paint("dim", inside(text))}`) : []),
      ];
    });
    const head = `${id.toUpperCase()}  ${say(title)}  ${good}/${judged}`;
    return [[paint("bold", head), ...lines].join("\n")];
  });
  const hindered = hindrances.map((one) => `${paint("yellow", "!")} ${hindering(one)}\n`);
  return `${pages.join("\n\n")}\n\n${hindered.join("")}${totals(results)}\n`;
}

/** Tasks for each processor of the host, above which a machine may well be late by itself. */
const busyLoad = 2;

/** For whoever has to say whether it was done on purpose: it counts nowhere by itself. */
function hindering({
  machine,
  checks: { length },
  answers,
  late,
  why,
  hostLoad,
}: Hindrance): string {
  const line = answers
    ? say({
        fr: `${machine} : ${length} contrôles n'ont pas pu y être observés, alors qu'elle répond ; au formateur de dire pourquoi`,
        en: `${machine}: ${length} checks could not be observed there, though it answers; for the trainer to say why`,
      })
    : say({
        fr: `${machine} : ${length} contrôles n'ont pas pu y être observés, et elle ne répond pas alors qu'elle tourne ; au formateur de dire pourquoi`,
        en: `${machine}: ${length} checks could not be observed there, and it does not answer though it runs; for the trainer to say why`,
      });
  // A busy server makes late, and has no machine refuse anything.
  if (!late) return `${line}\n  ${inside(say(why))}`;
  if (hostLoad <= busyLoad) return line;
  return `${line} ${say({
    fr: `(l'hôte est surchargé : ${hostLoad} tâches par processeur)`,
    en: `(the host is overloaded: ${hostLoad} tasks for each processor)`,
  })}`;
}

/** What a machine said keeps to its place, however many lines it has: none looks like one of ours. */
function inside(text: string): string {
  return text.replaceAll("\n", "\n        ");
}

/** What hints have cost, beside the check that they were about. */
function paid({ hintMinutes }: Result): string {
  if (hintMinutes === 0) return "";
  return `  ${say({ fr: "indices", en: "hints" })} ${hintMinutes ?? "?"} min`;
}

function details(result: Result, lab: string): string[] {
  const { outcome, expected, seen, remedy } = result;
  if (outcome === "not_satisfied") {
    return [
      `${say({ fr: "attendu", en: "expected" })} : ${say(expected)}`,
      ...seenLines(seen),
      `→ ${remedy ? say(remedy) : wayToHints(result, lab)}`,
    ];
  }
  if (outcome === "not_observed" || outcome === "not_started") return [say(seen)];
  return [];
}

/** Where to look is paid for; what was paid is read again for nothing. */
function wayToHints({ id, hintMinutes }: Result, lab: string): string {
  const command = `'lab hint ${lab} ${id}'`;
  return hintMinutes
    ? say({
        fr: `indices pris, et les suivants : ${command}`,
        en: `hints taken, and more: ${command}`,
      })
    : say({
        fr: `où chercher : ${command}, ${priceOf.where} min`,
        en: `where to look: ${command}, ${priceOf.where} min`,
      });
}

/** What the bench owes the machine says nothing of the check's outcome. */
function left({ leftBehind }: Result): string[] {
  return leftBehind.map(({ where, what, why }) =>
    say({
      fr: `le contrôle n'a pas pu retirer de ${where} : ${what.fr} (${wordsOf(why, "fr")})`,
      en: `the check could not take away from ${where}: ${what.en} (${english(why)})`,
    }),
  );
}

function evidence({ evidence, seen }: Result): string[] {
  return [
    `${say({ fr: "constaté", en: "seen" })} : ${say(seen)}`,
    ...evidence.flatMap(({ where, command, exitCode, stdout, stderr, at, durationMs }) => [
      `${at} ${where} $ ${command.trim()}`,
      ...`${stdout}${stderr}`
        .trimEnd()
        .split("\n")
        .filter(Boolean)
        .slice(0, 12)
        .map((line) => `  ${line}`),
      `  (exit ${exitCode}, ${durationMs} ms)`,
    ]),
  ];
}

function totals(results: readonly Result[]): string {
  return keysOf(outcomeNames)
    .map(
      (outcome) =>
        [outcome, results.filter((result) => result.outcome === outcome).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => say(countedOutcome(count, outcome)))
    .join(", ");
}
