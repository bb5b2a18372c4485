import { availableParallelism } from "node:os";
import { clockTime } from "../ground/clock.js";
import type { Holder } from "../ground/holder.js";
import type { Queued } from "../ground/queued.js";
import { joined, type Text } from "../ground/text.js";

/** What goes on in a lab, by its verb. Of what is not here a candidate is not to know more: a fault, a solution. */
const names: ReadonlyMap<string, Text> = new Map([
  ["check", { fr: "un contrôle", en: "a check" }],
  ["hint", { fr: "un indice", en: "a hint" }],
  ["up", { fr: "une mise en route", en: "a start" }],
  ["down", { fr: "une suppression", en: "a lab being taken away" }],
  ["pause", { fr: "une mise en pause", en: "a pause" }],
  ["resume", { fr: "une reprise", en: "a lab that goes on" }],
  ["reset", { fr: "une remise à neuf", en: "a reset" }],
  ["save", { fr: "un enregistrement", en: "a lab being saved" }],
  ["restore", { fr: "un retour à un point de reprise", en: "a lab being restored" }],
  ["exercise start", { fr: "la mise en place d'un exercice", en: "an exercise being set up" }],
  ["exercise finish", { fr: "le jugement d'un exercice", en: "an exercise being judged" }],
]);
const other: Text = { fr: "une autre action", en: "another act" };

/** What it takes on two cores with nothing beside, in seconds: measured with a whole lab. */
const lasts: ReadonlyMap<string, number> = new Map([
  ["check", 30],
  ["up", 60],
  ["resume", 60],
  ["save", 120],
  ["restore", 120],
  ["exam start", 90],
]);
const [usualSeconds, usualCores] = [25, 2];

/** That somebody waits for others who have the same lab in hand, as pages say it: neither a process nor a command. */
export function holdTold(holders: readonly Holder[]): Text {
  const told = joined(holders.map(heldTold), ", ");
  return { fr: `attend la fin de : ${told.fr}`, en: `waits for the end of: ${told.en}` };
}

/** What somebody does to a lab, and since when. */
export function heldTold({ verb, since }: Pick<Holder, "verb" | "since">): Text {
  const { fr, en } = names.get(verb) ?? other;
  const time = clockTime(since);
  return { fr: `${fr}, depuis ${time}`, en: `${en}, since ${time}` };
}

/** The place in line and the time it takes, as pages say it. Other candidates are counted, and not named. */
export function placeTold({ ahead, first }: Pick<Queued, "ahead" | "first">): Text {
  if (ahead === 0) return { fr: "attend son tour", en: "waits its turn" };
  const all = first.map(({ verb }) => lasts.get(verb) ?? usualSeconds);
  const each = all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
  const seconds = (ahead * each * usualCores) / availableParallelism();
  const minutes = Math.max(1, Math.round(seconds / 60));
  return {
    fr: `attend son tour : ${ahead} avant, environ ${minutes} min`,
    en: `waits its turn: ${ahead} before, about ${minutes} min`,
  };
}
