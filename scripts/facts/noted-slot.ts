import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sizeOf, toNetwork } from "../../stacks/plan/ipv4.js";
import { layout } from "../../stacks/plan/plan.js";
import { poolSize, underlayPools } from "../../stacks/plan/plan-rules.js";
import { labHome } from "../ground/home.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";

/** How many parts the underlay has. */
export const slots = sizeOf(toNetwork(layout.underlay)) / (underlayPools * poolSize);

/**
 * The part of the underlay that a lab was allotted; undefined where none was noted.
 *
 * @throws UnreadableFacts where something else is noted, or what is can't be read
 */
export async function notedSlot(candidate: string): Promise<number | undefined> {
  const file = join(labHome(candidate), "slot");
  const cure = {
    fr: `remettez-y son numéro, ou 'lab down ${candidate}' supprime le lab et ce fichier avec lui`,
    en: `put its number back there, or 'lab down ${candidate}' takes the lab away and this file with it`,
  };
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    // A file beside the labs' folders is no lab.
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    const wrong = { fr: `ne peut être lu : ${message}`, en: `can't be read: ${message}` };
    throw new UnreadableFacts(file, wrong, cure);
  }
  const slot = Number(text);
  if (/^\d+$/.test(text) && slot < slots) return slot;
  const said = JSON.stringify(text.slice(0, 40));
  throw new UnreadableFacts(
    file,
    {
      fr: `contient ${said}, il faut un nombre de 0 à ${slots - 1}`,
      en: `holds ${said}, a number from 0 to ${slots - 1} is needed`,
    },
    cure,
  );
}
