import { assistedTold } from "../../../cli/reports/assisted-told.js";
import { clockDay } from "../../../ground/clock.js";
import type { Language } from "../../../ground/text.js";
import type { ReportOnPage } from "../../report-on-page.js";
import { FileList } from "../files/file-list.js";
import { ReportWords } from "../report/report-words.js";
import { useWords } from "../words.js";
import { Criterion } from "./criterion.js";
import { ExamStyle } from "./exam-style.js";
import { extraTold } from "./extra-told.js";
import { ReportActs } from "./report-acts.js";
import { Verdict } from "./verdict.js";

export interface ExamReportPageProps {
  /** Of its assets. */
  readonly version: string;
  readonly exam: string;
  readonly reports: readonly ReportOnPage[];
  readonly language: Language;
}

/** What became of an exam, a candidate after the other: by request and criterion, by competence, never a mark. */
export function ExamReportPage({ exam, reports, language, version }: ExamReportPageProps) {
  const words = useWords();
  return (
    <main id="main" class="exams">
      <ExamStyle version={version} />
      <p class="note paper-less">
        <a href="/board">{words({ fr: "La classe", en: "The class" })}</a>
        {" · "}
        <a href="/board/exams">{words({ fr: "Épreuves blanches", en: "Mock exams" })}</a>
      </p>
      {reports.length === 0 && (
        <p>
          {words({
            fr: `Personne n'a encore terminé l'épreuve '${exam}'.`,
            en: `Nobody has finished exam '${exam}' yet.`,
          })}
        </p>
      )}
      {reports.map((one) => (
        <Report key={one.report.lab} {...one} language={language} />
      ))}
    </main>
  );
}

function Report({
  report,
  appraisals,
  written,
  files,
  changes,
  language,
}: ReportOnPage & { readonly language: Language }) {
  const words = useWords();
  const { lab, exam, title, exercises, competences, acts, assistedBy } = report;
  return (
    <article class="report">
      <h1>
        {words(title)}
        <span class="note">{` ${exam} · ${lab}`}</span>
      </h1>
      <Times report={report} language={language} />
      {assistedBy.length > 0 && <p class="assisted">{words(assistedTold(assistedBy))}</p>}
      {exercises.map(({ id, title, verdict, criteria, notHeld, restarted }) => (
        <section key={id}>
          <h2>
            {words(title)} <span class="note">{id}</span> <Verdict verdict={verdict} />
          </h2>
          <ul class="checks">
            {criteria.map((criterion) => (
              <Criterion key={criterion.id} criterion={criterion} />
            ))}
          </ul>
          <h3>{words({ fr: "Compte rendu du candidat", en: "The candidate's report" })}</h3>
          {written.has(id) ? (
            <ReportWords html={written.get(id) ?? ""} />
          ) : (
            <p class="note">{words({ fr: "Rien n'a été écrit.", en: "Nothing was written." })}</p>
          )}
          <FileList
            lab={lab}
            language={language}
            files={files.filter(({ exercise }) => exercise === id)}
          />
          {restarted.length > 0 && (
            <p class="note">
              {words({
                fr: `Redémarrées avant le contrôle : ${restarted.join(", ")}`,
                en: `Restarted before they were checked: ${restarted.join(", ")}`,
              })}
            </p>
          )}
          {notHeld.length > 0 && (
            <p class="note">
              {words({
                fr: `Ne tenait pas au début, et n'est reproché à personne : ${notHeld.join(", ")}`,
                en: `Did not hold at the start, and is held against nobody: ${notHeld.join(", ")}`,
              })}
            </p>
          )}
        </section>
      ))}
      <section>
        <h2>{words({ fr: "Par compétence", en: "By competence" })}</h2>
        {competences.map(({ id, title, verdict, forTrainer }) => (
          <section key={id}>
            <h3>
              {`${id.toUpperCase()} ${words(title)}`} <Verdict verdict={verdict} />
            </h3>
            <ul class="checks">
              {forTrainer.map((criterion) => (
                <Criterion
                  key={criterion.id}
                  criterion={criterion}
                  appraised={{ lab, found: appraisals.get(criterion.id), language }}
                />
              ))}
            </ul>
          </section>
        ))}
      </section>
      <ReportActs lab={lab} acts={acts} />
      <section>
        <h2>{words({ fr: "Ce que les machines sont devenues", en: "What became of machines" })}</h2>
        <pre class="said" tabindex={0}>
          {changes}
        </pre>
      </section>
    </article>
  );
}

function Times({
  report: { startedAt, finishedAt, tookMinutes, minutes, extraMinutes, hintMinutes },
  language,
}: {
  readonly report: ReportOnPage["report"];
  readonly language: Language;
}) {
  const words = useWords();
  const [from, until] = [startedAt, finishedAt].map((at) => clockDay(at, language));
  const over = Math.round(tookMinutes - minutes);
  return (
    <p>
      {words({
        fr: `Du ${from} au ${until}. Durée : ${tookMinutes} min sur ${minutes}`,
        en: `From ${from} to ${until}. Time: ${tookMinutes} min of ${minutes}`,
      })}
      {words(extraTold(extraMinutes))}
      {over > 0 && (
        <strong>
          {words({ fr: `, ${over} min de dépassement`, en: `, ${over} min over time` })}
        </strong>
      )}
      {words({ fr: `. Indices : ${hintMinutes} min.`, en: `. Hints: ${hintMinutes} min.` })}
    </p>
  );
}
