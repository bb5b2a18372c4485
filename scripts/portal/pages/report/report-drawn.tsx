import { useEffect, useRef, useState } from "preact/hooks";
import { clockTime } from "../../../ground/clock.js";
import { useActs } from "../acts.js";
import type { LabFrame, ReportRead, ReportView } from "../view.js";
import { useWords } from "../words.js";
import { type KeptPlace, keptReport } from "./kept-report.js";
import { LostWords } from "./lost-words.js";
import { inOne } from "./report-draft.js";
import { ReportWords } from "./report-words.js";

export interface ReportDrawnProps {
  readonly frame: LabFrame;
  readonly task: string;
  readonly report: ReportView;
}

/** A report as it is read: a trainer sees each state of it that is saved. */
export function ReportDrawn({ frame: { lab, mayAct }, task, report }: ReportDrawnProps) {
  const words = useWords();
  const { readReport } = useActs();
  const { startedAt, version, savedAt } = report;
  const [read, setRead] = useState<ReportRead>();
  const [lost, setLost] = useState("");
  const place = useRef<KeptPlace>();
  useEffect(() => {
    let isWanted = true;
    place.current ??= keptReport(lab, { task, startedAt });
    const kept = place.current;
    void readReport({ task, startedAt }).then((found) => {
      if (!isWanted) return;
      setRead(found);
      // Unsaved text can only be found by comparing it with the saved report.
      if (!mayAct || !found) return;
      const left = kept.takeOver().flatMap(({ words, lost }) => [lost, words ?? ""]);
      const all = inOne(left.filter((one) => one !== found.words));
      if (all === "") return;
      setLost(all);
      kept.set({ version: found.version, words: null, lost: all });
    });
    return () => {
      isWanted = false;
    };
  }, [version]);
  return (
    <>
      {version === 0 ? (
        <p class="note">
          {words({ fr: "Rien n'est encore écrit.", en: "Nothing is written yet." })}
        </p>
      ) : (
        <>
          {read ? <ReportWords html={read.html} /> : <p class="note">…</p>}
          <p class="note">
            {words({
              fr: `Enregistré à ${clockTime(savedAt ?? "")}.`,
              en: `Saved at ${clockTime(savedAt ?? "")}.`,
            })}
          </p>
        </>
      )}
      <LostWords
        lost={lost}
        drop={() => {
          place.current?.set(null);
          setLost("");
        }}
      />
    </>
  );
}
