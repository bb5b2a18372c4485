import type { BoardCatalogue } from "../board-view.js";
import { useWords } from "../words.js";

/** A competence that has exercises, or all of them: then its value is empty. */
export function CompetenceChoice({
  catalogue,
  value,
  choose,
}: {
  readonly catalogue: BoardCatalogue | null;
  readonly value: string;
  readonly choose: (competence: string) => void;
}) {
  const words = useWords();
  const all = new Set(catalogue?.exercises.map(({ id }) => id.split("/")[0] ?? ""));
  return (
    <label class="field">
      {words({ fr: "Compétence", en: "Competence" })}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{words({ fr: "toutes", en: "all" })}</option>
        {[...all].map((one) => (
          <option key={one} value={one}>
            {one.toUpperCase()}
          </option>
        ))}
      </select>
    </label>
  );
}
