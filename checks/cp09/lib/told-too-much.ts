import type { Told } from "../../../scripts/ground/text.js";
import { someOf } from "../../lib/estate/some-of.js";
import type { TooMuch } from "./too-much.js";

/** What is too much in the directory, in one line. */
export function toldTooMuch(extras: readonly TooMuch[]): Told {
  return someOf(extras.map(({ what }) => what));
}
