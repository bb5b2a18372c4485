import type { Text } from "../../ground/text.js";
import { useWords } from "./words.js";

/** How far back may be asked for, in minutes. */
export const periods = [15, 60, 120, 240, 1440] as const;

export function changesTitle(lab: string): Text {
  return { fr: `Ce qui a changé dans ${lab}`, en: `What has changed in ${lab}` };
}

export interface ChangesPageProps {
  readonly lab: string;
  /** How far back was asked for; null where that was left open. */
  readonly minutes: number | null;
  /** Lines, in the reader's language; null where they can't be had. */
  readonly told: string | null;
  /** Why they can't; null where they can. */
  readonly problem: string | null;
}

/** What was written and started on a lab's machines, as the server sees it. */
export function ChangesPage({ lab, minutes, told, problem }: ChangesPageProps) {
  const words = useWords();
  return (
    <main id="main" class="timeline">
      <div class="section-head">
        <h1>{words(changesTitle(lab))}</h1>
        <a href={`/labs/${lab}`}>{words({ fr: "Son lab", en: "The lab" })}</a>
        <a href={`/timeline/${lab}`}>{words({ fr: "Son fil", en: "The timeline" })}</a>
      </div>
      <form method="get" class="chosen-by">
        <label class="field">
          {words({ fr: "Depuis", en: "Since" })}
          <select name="minutes">
            <option value="" selected={minutes === null}>
              {words({
                fr: "le début de l'exercice en cours, ou 1 h",
                en: "the start of the exercise that runs, or 1 h",
              })}
            </option>
            {periods.map((one) => (
              <option key={one} value={one} selected={one === minutes}>
                {one < 60 ? `${one} min` : `${one / 60} h`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{words({ fr: "Afficher", en: "Show" })}</button>
      </form>
      {problem !== null && (
        <p class="problem">
          <span aria-hidden="true">⚠ </span>
          {problem}
        </p>
      )}
      {told !== null && <pre tabindex={0}>{told}</pre>}
    </main>
  );
}
