import { clockDay } from "../../../ground/clock.js";
import type { Language } from "../../../ground/text.js";
import type { ReportFile } from "../../store/report-files.js";
import { FileList } from "../files/file-list.js";
import { useWords } from "../words.js";
import { ReportWords } from "./report-words.js";

interface SittingWritings {
  readonly startedAt: string;
  readonly writings: readonly {
    readonly place: string;
    readonly text: string;
    readonly by: string;
    readonly at: string;
  }[];
  /** How many earlier ones were not kept. */
  readonly left: number;
  /** Why they could not be read; null where they could. */
  readonly unread: string | null;
}

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
    readonly files: readonly ReportFile[];
  }[];
  /** What was written in the helpdesk, the last sitting first. */
  readonly sittings: readonly SittingWritings[];
}

/** Every report of a lab: those of earlier runs of an exercise are kept beside the last. */
export function ReportsPage({ lab, language, reports, sittings }: ReportsPageProps) {
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
      {reports.map(({ title, exercise, startedAt, savedAt, html, files }) => (
        <article class="report-box" key={`${exercise} ${startedAt}`}>
          <h2>{title}</h2>
          <p class="note">
            {words({
              fr: `${exercise}, commencé le ${clockDay(startedAt, language)}, enregistré le ${clockDay(savedAt, language)}`,
              en: `${exercise}, begun ${clockDay(startedAt, language)}, saved ${clockDay(savedAt, language)}`,
            })}
          </p>
          <ReportWords html={html} />
          <FileList lab={lab} language={language} files={files} />
        </article>
      ))}
      {sittings.map((one) => (
        <Writings key={one.startedAt} {...one} language={language} />
      ))}
    </main>
  );
}

function Writings({
  startedAt,
  writings,
  left,
  unread,
  language,
}: SittingWritings & { readonly language: Language }) {
  const words = useWords();
  if (writings.length === 0 && unread === null) return null;
  return (
    <article class="report-box">
      <h2>{words({ fr: "Écrits à l'assistance", en: "Written in the helpdesk" })}</h2>
      <p class="note">
        {words({
          fr: `depuis le ${clockDay(startedAt, language)}`,
          en: `since ${clockDay(startedAt, language)}`,
        })}
        {left > 0 &&
          words({
            fr: `, les ${writings.length} derniers ; ${left} plus anciens ne sont pas gardés`,
            en: `, the last ${writings.length}; ${left} earlier ones are not kept`,
          })}
      </p>
      {unread !== null && (
        <p class="problem">
          {words({ fr: `⚠ Illisibles : ${unread}`, en: `⚠ Can't be read: ${unread}` })}
        </p>
      )}
      {writings.map(({ place, text, by, at }) => (
        <section key={`${at} ${place}`}>
          <h3>{place}</h3>
          <p class="note">
            {by}, {clockDay(at, language)}
          </p>
          <p class="said">{text}</p>
        </section>
      ))}
    </article>
  );
}
