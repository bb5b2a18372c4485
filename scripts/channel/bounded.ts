import type { Text, Told } from "../ground/text.js";

/** Most that is told of what a machine said: letters, and lines. */
const most = { letters: 4000, lines: 40 };

/** What is told, as a report has room for it: what is beyond is counted, not told. */
export function bounded(told: string): string;
export function bounded(told: Text): Text;
export function bounded(told: Told): Told;
export function bounded(told: Told): Told {
  return typeof told === "string" ? cut(told) : { fr: cut(told.fr), en: cut(told.en) };
}

function cut(text: string): string {
  if (text.length <= most.letters && text.split("\n", most.lines + 1).length <= most.lines) {
    return text;
  }
  const kept = text.slice(0, most.letters).split("\n").slice(0, most.lines).join("\n");
  return `${kept}… (+${text.length - kept.length})`;
}
