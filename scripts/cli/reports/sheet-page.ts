import { say } from "../../ground/say.js";
import type { Text } from "../../ground/text.js";
import type { Sheet } from "../../training/exams/sheet-of.js";

const hintsTold: Readonly<Record<Sheet["hints"], Text>> = {
  none: { fr: "aucun indice", en: "no hints" },
  priced: {
    fr: "indices à leur prix, en minutes, rapporté au jury",
    en: "hints at their price, in minutes, which the jury is told",
  },
};

const selfCheckTold: Readonly<Record<Sheet["selfCheck"], Text>> = {
  none: { fr: "aucun auto-contrôle", en: "no self-check" },
  own: { fr: "auto-contrôle permis", en: "self-check allowed" },
};

/** An exam as its candidate reads it: the scenario, what he is given and allowed, the requests. */
export function sheetPage({
  exam,
  title,
  scenario,
  minutes,
  hints,
  selfCheck,
  requests,
}: Sheet): string {
  const allowed = `${minutes} min, ${say(hintsTold[hints])}, ${say(selfCheckTold[selfCheck])}`;
  const briefs = requests.map(({ title, brief, restarts }, at) =>
    [`${at + 1}. ${say(title)}`, "", say(brief), ...(restarts ? [say(restarts)] : []), ""].join(
      "\n",
    ),
  );
  return [`${say(title)} (${exam})`, allowed, "", say(scenario), "", ...briefs].join("\n");
}
