import { allowedTold } from "../../../training/exams/allowed-told.js";
import type { Sheet } from "../../../training/exams/sheet-of.js";
import { Brief } from "../brief.js";
import type { SheetView } from "../exam-view.js";
import { useWords } from "../words.js";
import { ExamStyle } from "./exam-style.js";
import { SheetRequest } from "./sheet-request.js";

export interface DrawnSheetPageProps {
  /** Of its assets. */
  readonly version: string;
  readonly sheet: Pick<Sheet, "exam" | "minutes" | "hints" | "selfCheck">;
  readonly view: SheetView;
}

/** The sheet of an exam that was drawn, as it is printed for its candidates. */
export function DrawnSheetPage({ sheet, view, version }: DrawnSheetPageProps) {
  const words = useWords();
  const { exam, minutes, hints, selfCheck } = sheet;
  return (
    <main id="main" class="exams">
      <ExamStyle version={version} />
      <p class="note paper-less">
        <a href="/board/exams">{words({ fr: "Épreuves blanches", en: "Mock exams" })}</a>
        {words({
          fr: " · la feuille du candidat, à imprimer ; sa page la montre dès que son horloge part, jamais avant",
          en: " · the candidate's sheet, to be printed; the candidate's page shows it once the clock starts, never before",
        })}
      </p>
      <section class="sheet" aria-labelledby="sheet">
        <h1 id="sheet">{view.title}</h1>
        <p class="note">
          {words({
            fr: `Épreuve '${exam}' : ${minutes} min, ${allowedTold.hints[hints].fr}, ${allowedTold.selfCheck[selfCheck].fr}`,
            en: `Exam '${exam}': ${minutes} min, ${allowedTold.hints[hints].en}, ${allowedTold.selfCheck[selfCheck].en}`,
          })}
        </p>
        <Brief html={view.scenario} />
        <ol class="requests">
          {view.requests.map((request) => (
            <SheetRequest key={request.title} request={request} level="h2" />
          ))}
        </ol>
      </section>
    </main>
  );
}
