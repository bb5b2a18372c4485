import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import { eachLab } from "./cli/each-lab.js";
import { outcomeNames } from "./cli/reports/outcome-names.js";
import { seenLines } from "./cli/reports/seen-lines.js";
import { stepNames } from "./cli/reports/step-names.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { jsonOption, verb } from "./cli/verb.js";
import { Exit } from "./ground/exit.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";
import { standingLabNames } from "./operations/lab-names.js";
import type { HintAt } from "./training/hint-at.js";
import type { HintState } from "./training/hint-state.js";

/** `lab hint`: what help there is for a check that is red, what it costs, and the help itself. */
export function hintCommand(): Command {
  return verb("hint", [
    "lab hint c01 cp03/mask-fits-segment",
    "lab hint c01 cp03/mask-fits-segment --take",
  ])
    .argument(
      "<words...>",
      say({ fr: "candidats, puis un contrôle (cp03/…)", en: "candidates, then a check (cp03/…)" }),
    )
    .option(
      "--take",
      say({
        fr: "prendre l'indice suivant, au prix annoncé",
        en: "take the next hint, at the price that is told",
      }),
    )
    .option(...jsonOption())
    .action(async (words: string[], { take, json }: { take?: boolean; json?: boolean }) => {
      const { catalogue } = await import("../checks/catalogue.js");
      const { hintAt } = await import("./training/hint-at.js");
      const known = [...catalogue.hints.keys()];
      const id = oneOf(
        { fr: "de contrôle", en: "check", list: "lab list checks" },
        words.at(-1) ?? "",
        known,
      );
      const outcomes = await eachLab({
        labs: await standingLabNames(words.slice(0, -1)),
        what: id,
        again: (candidate) => `lab hint ${candidate} ${id}${take ? " --take" : ""}`,
        work: (candidate, tools) => hintAt({ candidate, check: id, take: take === true }, tools),
      });
      tellOutcomes(outcomes, {
        json,
        value: ({ state }) => state,
        page: ({ state }) => `${page(state)}\n`,
        verdict: (hints) =>
          hints.some(({ state }) => state.outcome === "not_observed")
            ? Exit.notObserved
            : Exit.done,
      });
      const [lone] = outcomes.length === 1 ? outcomes : [];
      if (lone && "result" in lone && !take && !json) await offerNext(lone.result);
    });
}

/** Whoever sits at a terminal is asked whether he takes the next one. */
async function offerNext({ state, result }: HintAt): Promise<void> {
  const { hintStateOf } = await import("./training/hint-state.js");
  const { takeHint } = await import("./training/take-hint.js");
  const { lab, next } = state;
  if (!next || !process.stdin.isTTY || !process.stdout.isTTY) return;
  if (!(await agreed(next.minutes))) return;
  await takeHint(lab, result);
  tell(`${page(await hintStateOf(lab, result))}\n`);
}

function page({ lab, check, outcome, seen, of, taken, paidMinutes, next }: HintState): string {
  const head = `lab ${lab}  ${check}  ${say(outcomeNames[outcome])}`;
  const told = taken.map(
    ({ step, minutes, text }) => `  • ${say(stepNames[step])} (${minutes} min) : ${say(text)}`,
  );
  const paid = say({
    fr: `  pris : ${taken.length}, ${paidMinutes} min`,
    en: `  taken: ${taken.length}, ${paidMinutes} min`,
  });
  return [head, ...seenLines(seen).map((one) => `  ${one}`), ...told, paid]
    .concat(`  ${offer({ lab, check, outcome, of, next })}`)
    .join("\n");
}

function offer({
  lab,
  check,
  outcome,
  of,
  next,
}: Pick<HintState, "lab" | "check" | "outcome" | "of" | "next">): string {
  if (outcome !== "not_satisfied") {
    return say({
      fr: "rien à corriger ici : pas d'indice, rien à payer",
      en: "nothing to put right here: no hint, no price",
    });
  }
  if (!next) return say({ fr: `plus d'indice (${of})`, en: `no hint left (${of})` });
  const { step, minutes } = next;
  const s = of > 1 ? "s" : "";
  return say({
    fr: `${of} indice${s} pour ce qui est constaté ; le suivant : ${stepNames[step].fr}, ${minutes} min ('lab hint ${lab} ${check} --take')`,
    en: `${of} hint${s} for what is seen; the next: ${stepNames[step].en}, ${minutes} min ('lab hint ${lab} ${check} --take')`,
  });
}

/** Ask at the terminal, the price in the question. */
async function agreed(minutes: number): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(
      say({
        fr: `Le prendre pour ${minutes} min ? [o/N] `,
        en: `Take it for ${minutes} min? [y/N] `,
      }),
    );
    return /^[oy]/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
