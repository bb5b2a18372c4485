import { clockDay } from "../../../ground/clock.js";
import { visible } from "../../../ground/terminal/visible.js";
import type { Language } from "../../../ground/text.js";
import type { ReportFile } from "../../store/report-files.js";
import { useWords } from "../words.js";

export interface FileListProps {
  readonly lab: string;
  readonly language: Language;
  readonly files: readonly ReportFile[];
  /** Whether they may be taken out again. @default false */
  readonly mayDetach?: boolean;
}

/** The files of a report, each with where and when it was taken. */
export function FileList({ lab, language, files, mayDetach = false }: FileListProps) {
  const words = useWords();
  if (files.length === 0) return null;
  return (
    <ul class="files" aria-label={words({ fr: "Fichiers joints", en: "Files attached" })}>
      {files.map(({ id, machine, path, size, takenAt }) => (
        <li key={id}>
          <a href={`/labs/${lab}/files/${id}`}>
            {machine}:{visible(path)}
          </a>{" "}
          <span class="note">
            {words({
              fr: `${size} octets, pris le ${clockDay(takenAt, language)}`,
              en: `${size} bytes, taken ${clockDay(takenAt, language)}`,
            })}
          </span>
          {mayDetach && (
            <form method="post" action={`/labs/${lab}/files/detach`}>
              <input type="hidden" name="id" value={id} />
              <button type="submit" class="quiet">
                {words({ fr: "Retirer", en: "Remove" })}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
