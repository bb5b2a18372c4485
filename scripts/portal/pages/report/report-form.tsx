import { useEffect, useRef, useState } from "preact/hooks";
import { clockTime } from "../../../ground/clock.js";
import type { Text } from "../../../ground/text.js";
import { useActs } from "../acts.js";
import type { ReportView } from "../view.js";
import { useWords } from "../words.js";
import { keptReport } from "./kept-report.js";
import { LostWords } from "./lost-words.js";
import { bytesOf, type DraftState, ReportDraft } from "./report-draft.js";
import { reportBytes } from "./report-server.js";

export interface ReportFormProps {
  readonly lab: string;
  readonly task: string;
  readonly name: string;
  readonly report: ReportView;
  readonly headings: readonly string[];
}

/** Where a candidate writes his report: it is saved as he types. */
export function ReportForm({ lab, task, name, report, headings }: ReportFormProps) {
  const words = useWords();
  const { readReport, saveReport } = useActs();
  const draft = useRef<ReportDraft>();
  const [state, setState] = useState<DraftState>();
  const { startedAt, version } = report;
  useEffect(() => {
    const asked = { task, startedAt };
    const own = new ReportDraft({
      read: () => readReport(asked),
      save: (version, words) => saveReport({ ...asked, version, words }),
      kept: keptReport(lab, asked),
      template: headings
        .map((heading) => `## ${heading}\n\n\n`)
        .join("")
        .trimEnd(),
      changed: setState,
    });
    draft.current = own;
    void own.begin();
    // Whoever leaves the page, or has it covered, may not come back to it.
    const flush = () => void own.flush();
    document.addEventListener("visibilitychange", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      own.end();
    };
  }, []);
  useEffect(() => void draft.current?.hear(version), [version]);
  if (!state || state.words === null) return <p class="note">…</p>;
  return (
    <>
      <textarea
        aria-label={name}
        rows={12}
        value={state.words}
        onInput={({ currentTarget }) => draft.current?.type(currentTarget.value)}
        onBlur={() => void draft.current?.flush()}
      />
      <p class={isKept(state) ? "note" : "problem"} role="status">
        {words(toldOf(state))}
      </p>
      <LostWords lost={state.lost} drop={() => draft.current?.dropLost()} />
    </>
  );
}

function isKept({ phase }: DraftState): boolean {
  return phase === "saved" || phase === "typed";
}

function toldOf({ phase, savedAt, told, words }: DraftState): Text {
  switch (phase) {
    case "saved":
      return savedAt === null
        ? {
            fr: "En Markdown. Enregistré pendant que vous tapez, remis avec l'exercice.",
            en: "In Markdown. Saved as you type, handed in with the exercise.",
          }
        : {
            fr: `Enregistré à ${clockTime(savedAt)}, remis avec l'exercice.`,
            en: `Saved at ${clockTime(savedAt)}, handed in with the exercise.`,
          };
    case "long": {
      const bytes = bytesOf(words ?? "");
      return {
        fr: `⚠ Trop long : ${bytes} octets, ${reportBytes} au plus. Rien de plus n'est enregistré ; ce navigateur garde votre texte : raccourcissez-le.`,
        en: `⚠ Too long: ${bytes} bytes, ${reportBytes} at most. Nothing more is saved; this browser keeps your text: make it shorter.`,
      };
    }
    case "away":
      return {
        fr: "⚠ Le serveur ne répond pas : ce navigateur garde votre texte et l'enregistrera.",
        en: "⚠ The server does not answer: this browser keeps your text, and will save it.",
      };
    case "refused":
      return {
        fr: `⚠ Non enregistré, ce navigateur garde votre texte : ${told}`,
        en: `⚠ Not saved, this browser keeps your text: ${told}`,
      };
    default:
      return { fr: "Enregistrement…", en: "Saving…" };
  }
}
