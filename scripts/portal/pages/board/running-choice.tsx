import type { BoardRow } from "../view.js";
import { useWords } from "../words.js";

export interface RunningChoiceProps {
  readonly rows: readonly BoardRow[];
  /** Empty: all that run. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of the exercises that run, or all of them. */
export function RunningChoice({ rows, value, onChange }: RunningChoiceProps) {
  const words = useWords();
  const running = [
    ...new Set(rows.flatMap(({ exercises }) => exercises.map(({ id }) => id))),
  ].toSorted();
  const idle = rows.filter(({ exercises }) => exercises.length === 0).map(({ lab }) => lab);
  return (
    <>
      <label class="field">
        {words({ fr: "Exercice", en: "Exercise" })}
        <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          <option value="">
            {words({ fr: "tout ce qui est en cours chez chacun", en: "all that runs in each lab" })}
          </option>
          {running.map((id) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      {idle.length > 0 && (
        <p class="note">
          {words({
            fr: `rien n'est en cours dans ${idle.join(", ")} : rien n'y sera fait`,
            en: `nothing runs in ${idle.join(", ")}: nothing will be done there`,
          })}
        </p>
      )}
    </>
  );
}
