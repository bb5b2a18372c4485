import { root } from "../../ground/home.js";
import { Misuse } from "../../ground/misuse.js";
import { notedTurn } from "./noted-turn.js";

/**
 * Which of the runs of all tests this is, so that each takes up other parts of what does not fit into one.
 * `LAB_TURN` asks for another.
 */
export function turn(): number {
  return asked(process.env["LAB_TURN"]) ?? notedTurn(root);
}

function asked(text = ""): number | undefined {
  if (text === "") return undefined;
  if (!/^\d+$/.test(text)) {
    throw new Misuse({
      fr: `LAB_TURN vaut '${text}' : un nombre entier est attendu, p. ex. LAB_TURN=12`,
      en: `LAB_TURN is '${text}': a whole number is expected, e.g. LAB_TURN=12`,
    });
  }
  return Number(text);
}
