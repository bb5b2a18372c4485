import { Moment } from "../moment.js";
import { useWords } from "../words.js";
import { ExamStyle } from "./exam-style.js";

export interface ExamsPageProps {
  /** Of its assets. */
  readonly version: string;
  /** Those that were drawn, the newest first. */
  readonly exams: readonly {
    readonly exam: string;
    /** Of its paper. */
    readonly title: string;
    readonly drawnAt: string;
    /** Ids of those who have finished it. */
    readonly finished: readonly string[];
  }[];
  readonly papers: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: number;
  }[];
  /** Why none was drawn; absent the first time. */
  readonly problem?: string | undefined;
}

/** Where a trainer draws a mock exam, reads its sheet, and finds the reports of those who have finished it. */
export function ExamsPage({ exams, papers, problem, version }: ExamsPageProps) {
  const words = useWords();
  return (
    <main id="main" class="exams">
      <ExamStyle version={version} />
      <div class="section-head">
        <h1>{words({ fr: "Épreuves blanches", en: "Mock exams" })}</h1>
        <a href="/board">{words({ fr: "La classe", en: "The class" })}</a>
      </div>
      {problem !== undefined && (
        <p class="problem" role="alert">
          <span aria-hidden="true">✗ </span>
          {problem}
        </p>
      )}
      <form method="post" action="/board/exams/draw" class="draw">
        <label class="field">
          {words({ fr: "Sujet", en: "Paper" })}
          <select name="paper" required>
            <option value="">{words({ fr: "choisir…", en: "choose…" })}</option>
            {papers.map(({ id, title, minutes }) => (
              <option key={id} value={id}>
                {`${id} · ${title} · ${minutes} min`}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {words({ fr: "Nom de l'épreuve", en: "Name of the exam" })}
          <input
            name="name"
            required
            maxLength={40}
            pattern="[a-z0-9][a-z0-9\-]*"
            autocomplete="off"
            aria-describedby="exam-name"
          />
        </label>
        <p class="note" id="exam-name">
          {words({
            fr: "1 à 40 minuscules, chiffres ou tirets : mardi. Les exercices sont tirés au sort, la graine reste au banc, et aucun lab ne la connaît.",
            en: "1 to 40 lower-case letters, digits or hyphens: tuesday. Exercises are drawn by lot, the seed stays with the bench, and no lab knows it.",
          })}
        </p>
        <button type="submit" class="main">
          {words({ fr: "Tirer l'épreuve", en: "Draw the exam" })}
        </button>
      </form>
      {exams.length > 0 && (
        <section class="scrolls" aria-label={words({ fr: "épreuves tirées", en: "drawn exams" })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words({ fr: "épreuve", en: "exam" })}</th>
                <th scope="col">{words({ fr: "sujet", en: "paper" })}</th>
                <th scope="col">{words({ fr: "tirée", en: "drawn" })}</th>
                <th scope="col">{words({ fr: "feuille", en: "sheet" })}</th>
                <th scope="col">{words({ fr: "comptes rendus", en: "reports" })}</th>
              </tr>
            </thead>
            <tbody>
              {exams.map((one) => (
                <Exam key={one.exam} one={one} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="note">
        {words({
          fr: "L'épreuve se lance, se prolonge et se termine sur le tableau, pour les candidats cochés.",
          en: "An exam is started, extended and ended on the board, for the candidates who are ticked.",
        })}
      </p>
    </main>
  );
}

function Exam({
  one: { exam, title, drawnAt, finished },
}: {
  readonly one: ExamsPageProps["exams"][number];
}) {
  const words = useWords();
  return (
    <tr>
      <th scope="row" class="name">
        {exam}
      </th>
      <td>{title}</td>
      <td>
        <Moment at={drawnAt} />
      </td>
      <td>
        <a
          href={`/board/exams/${exam}/sheet`}
          aria-label={words({ fr: `Feuille de ${exam}`, en: `Sheet of ${exam}` })}
        >
          {words({ fr: "lire", en: "read" })}
        </a>
      </td>
      <td class="buttons">
        {finished.map((lab) => (
          <a
            key={lab}
            href={`/reports/${lab}/${exam}`}
            aria-label={words({
              fr: `Compte rendu de ${lab}, ${exam}`,
              en: `Report of ${lab}, ${exam}`,
            })}
          >
            {lab}
          </a>
        ))}
        {finished.length > 1 && (
          <a
            href={`/board/exams/${exam}/reports`}
            aria-label={words({
              fr: `Tous les comptes rendus de ${exam}`,
              en: `All reports of ${exam}`,
            })}
          >
            {words({ fr: "tous", en: "all" })}
          </a>
        )}
      </td>
    </tr>
  );
}
