import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { positiveInteger } from "../positive-integer.js";
import { plainSheet } from "../reports/plain-markdown.js";
import { sheetPage } from "../reports/sheet-page.js";
import { jsonOption, verb } from "../verb.js";
import { examName } from "./exam-name.js";

interface Options {
  readonly seed?: number;
  readonly company?: string;
  readonly json?: boolean;
}

/** `lab exam draw`: an exam from a paper, and the candidate's sheet. */
export function drawCommand(): Command {
  return verb("draw", ["lab exam draw ccp1 tuesday", "lab exam draw tssr-45 tuesday --lang en"])
    .description(
      say({
        fr: "tirer une épreuve d'un sujet, et imprimer la feuille du candidat",
        en: "draw an exam from a paper, and print the candidate's sheet",
      }),
    )
    .argument("<paper>", say({ fr: "sujet ('lab list papers')", en: "paper ('lab list papers')" }))
    .argument(
      "<name>",
      say({ fr: "nom donné à l'épreuve", en: "name that the exam is given" }),
      examName,
    )
    .option(
      "--seed <n>",
      say({ fr: "même tirage pour la même graine", en: "the same draw for the same seed" }),
      positiveInteger,
    )
    .option(
      "--company <name>",
      say({
        fr: "entreprise où elle est passée ('lab company list') ; sinon celle de chaque lab",
        en: "company that it is sat in ('lab company list'); else each lab's own",
      }),
    )
    .option(...jsonOption())
    .action(async (paper: string, name: string, { seed, company, json }: Options) => {
      const { drawExam } = await import("../../training/exams/draw-exam.js");
      const sheet = await drawExam({
        ...{ paper, name },
        ...(seed && { seed }),
        ...(company !== undefined && { company }),
      });
      tell(json ? `${JSON.stringify(plainSheet(sheet), undefined, 2)}\n` : sheetPage(sheet));
    });
}
