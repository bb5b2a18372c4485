import Table from "cli-table3";
import { areaNames } from "../../../stacks/plan/plan.js";
import { clockTime, longDay } from "../../ground/clock.js";
import { language, say } from "../../ground/say.js";
import type { Checkpoints } from "../../operations/checkpoints/checkpoints-of.js";

/** Checkpoints of a lab, as people read them. */
export function checkpointsTable({ lab, checkpoints }: Checkpoints): string {
  if (checkpoints.length === 0) {
    return `${say({ fr: `lab ${lab} : aucun point de reprise`, en: `lab ${lab}: no checkpoint` })}\n`;
  }
  const rows = new Table({
    head: [
      say({ fr: "point de reprise", en: "checkpoint" }),
      say({ fr: "enregistré", en: "saved" }),
      say({ fr: "taille", en: "size" }),
      say({ fr: "domaines", en: "areas" }),
    ],
    style: { head: [], border: [], compact: true },
  });
  for (const { name, savedAt, bytes, areas } of checkpoints) {
    const at = `${longDay(savedAt, language())}, ${clockTime(savedAt)}`;
    rows.push([name, at, `${Math.ceil(bytes / 2 ** 20)} MiB`, areasOf(areas)]);
  }
  return `lab ${lab}\n${rows}\n`;
}

function areasOf(areas: readonly string[]): string {
  const isWhole = areaNames.every((area) => areas.includes(area));
  return isWhole ? say({ fr: "tous", en: "all" }) : areas.join("\n");
}
