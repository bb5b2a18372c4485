import { isMachine } from "../../../stacks/plan/is-machine.js";
import type { LeftBehind } from "../../facts/left-behind.js";
import { say } from "../../ground/say.js";
import type { Text } from "../../ground/text.js";

/** Most things that are named of one machine; more are counted. */
const most = 5;

/**
 * What checks could not take away from a lab, a line for each machine, with how to be rid of it.
 *
 * @param notes what is noted of the lab
 */
export function leftBehindLines(
  candidate: string,
  notes: readonly Pick<LeftBehind, "where" | "what">[],
): string[] {
  const places = new Set(notes.map(({ where }) => where));
  return [...places].map((where) => {
    const things = notes.filter((note) => note.where === where);
    const named = things.slice(0, most).map(({ what }) => say(what));
    const more = things.length > most ? ` (+${things.length - most})` : "";
    return say({
      fr: `! non retiré de ${where} par les contrôles : ${named.join(" ; ")}${more} ; ${remedy(candidate, where).fr}`,
      en: `! not taken away from ${where} by checks: ${named.join("; ")}${more}; ${remedy(candidate, where).en}`,
    });
  });
}

/** A reset makes machines anew; probes stay as long as their lab. */
function remedy(candidate: string, where: string): Text {
  return isMachine(where)
    ? {
        fr: `'lab reset ${candidate} ${where}' l'enlève`,
        en: `'lab reset ${candidate} ${where}' takes it away`,
      }
    : { fr: `'lab down ${candidate}' l'enlève`, en: `'lab down ${candidate}' takes it away` };
}
