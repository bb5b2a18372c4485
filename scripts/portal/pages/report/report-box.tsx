import type { LabFrame, LabView } from "../view.js";
import { useWords } from "../words.js";
import { ReportDrawn } from "./report-drawn.js";
import { ReportForm } from "./report-form.js";

export interface ReportBoxProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  /** What the page calls its task. */
  readonly task: string;
  /** Name of the task, for screen readers: a page may have several boxes. */
  readonly title: string;
  /** What it is asked for. */
  readonly headings: readonly string[];
  /** Of its own heading, by what it is below. */
  readonly level: "h3" | "h4";
}

/** The report of an exercise: written by its candidate while it runs, read by everybody else and after. */
export function ReportBox({ frame, view, task, title, headings, level: Heading }: ReportBoxProps) {
  const words = useWords();
  const report = view.reports[task];
  if (!report) return null;
  const key = `${task} ${report.startedAt}`;
  const name = words({ fr: `Compte rendu de « ${title} »`, en: `Report of “${title}”` });
  return (
    <section class="report-box" aria-label={name}>
      <Heading>{words({ fr: "Compte rendu", en: "Report" })}</Heading>
      {frame.mayAct && report.isOpen ? (
        <ReportForm
          key={key}
          lab={frame.lab}
          task={task}
          name={name}
          report={report}
          headings={headings}
        />
      ) : (
        <ReportDrawn key={key} frame={frame} task={task} report={report} />
      )}
      <p class="note">
        <a href={`/labs/${frame.lab}/files`}>
          {words({ fr: "Fichiers des machines", en: "Files of machines" })}
        </a>
      </p>
    </section>
  );
}
