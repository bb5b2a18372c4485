import { useContext } from "preact/hooks";
import { clockDay } from "../../ground/clock.js";
import { LanguageContext } from "./words.js";

interface MomentProps {
  /** As ISO 8601 has it. */
  readonly at: string;
}

/** Day and time of day, in the reader's language. */
export function Moment({ at }: MomentProps) {
  return <time datetime={at}>{clockDay(at, useContext(LanguageContext))}</time>;
}
