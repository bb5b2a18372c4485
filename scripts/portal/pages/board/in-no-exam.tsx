import type { BoardRow } from "../view.js";
import { useWords } from "../words.js";
import { sitsExam } from "./sits-exam.js";

/** Names the labs in which no exam runs: nothing is done there. */
export function InNoExam({ rows }: { readonly rows: readonly BoardRow[] }) {
  const words = useWords();
  const idle = rows.filter((row) => !sitsExam(row)).map(({ lab }) => lab);
  if (idle.length === 0) return null;
  return (
    <p class="note">
      {words({
        fr: `aucune épreuve n'est en cours dans ${idle.join(", ")} : rien n'y sera fait`,
        en: `no exam runs in ${idle.join(", ")}: nothing will be done there`,
      })}
    </p>
  );
}
