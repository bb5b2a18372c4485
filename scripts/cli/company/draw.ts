import { randomInt } from "node:crypto";
import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { drawCompany } from "../../training/company/draw-company.js";
import { keepCompany } from "../../training/company/keep-company.js";
import { positiveInteger } from "../positive-integer.js";
import { verb } from "../verb.js";
import { nameArgument } from "./name-argument.js";
import { tellKept } from "./tell-kept.js";

/** `lab company draw`: a company by lot. */
export function drawCommand(): Command {
  return verb("draw", ["lab company draw martel", "lab company draw exam-june --seed 7"])
    .description(
      say({
        fr: "tirer une entreprise au sort : nom, domaine, personnes, adresses",
        en: "draw a company by lot: name, domain, people, addresses",
      }),
    )
    .argument(...nameArgument())
    .option(
      "--seed <n>",
      say({ fr: "même entreprise pour la même graine", en: "the same company for the same seed" }),
      positiveInteger,
    )
    .action(async (name: string, { seed = randomInt(1, 2 ** 32) }: { seed?: number }) => {
      const company = drawCompany(seed);
      await keepCompany(name, JSON.stringify(company), name);
      tellKept(name, company, seed);
    });
}
