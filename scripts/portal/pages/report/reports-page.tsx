import type { Language } from "../../../ground/text.js";
import { clockDay } from "../clock-day.js";
import { useWords } from "../words.js";
import { ReportWords } from "./report-words.js";

export interface ReportsPageProps {
  readonly lab: string;
  readonly language: Language;
  /** The last run first. */
  readonly reports: readonly {
    readonly title: string;
    /** Full id. */
    readonly exercise: string;
    readonly startedAt: string;
    readonly savedAt: string;
    readonly html: string;
  }[];
}

/** Every report of a lab: those of earlier runs of an exercise are kept beside the last. */
export function ReportsPage({ lab, language, reports }: ReportsPageProps) {
  const words = useWords();
  return (
    <main id="main">
      <p class="note">
        <a href={`/labs/${lab}`}>{words({ fr: `Lab ${lab}`, en: `Lab ${lab}` })}</a>
      </p>
      <h1>{words({ fr: `Comptes rendus de ${lab}`, en: `Reports of ${lab}` })}</h1>
      {reports.length === 0 && (
        <p>{words({ fr: "Rien n'a encore été écrit.", en: "Nothing was written yet." })}</p>
      )}
      {reports.map(({ title, exercise, startedAt, savedAt, html }) => (
        <article class="report-box" key={`${exercise} ${startedAt}`}>
          <h2>{title}</h2>
          <p class="note">
            {words({
              fr: `${exercise}, commencé le ${clockDay(startedAt, language)}, enregistré le ${clockDay(savedAt, language)}`,
              en: `${exercise}, begun ${clockDay(startedAt, language)}, saved ${clockDay(savedAt, language)}`,
            })}
          </p>
          <ReportWords html={html} />
        </article>
      ))}
    </main>
  );
}
