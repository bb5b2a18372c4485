import type { ResultView } from "../../pages/view.js";
import { useWords } from "../../pages/words.js";

/** What was expected and what was seen, and when. */
export function Seen({ expected, seen, seenAt }: Pick<ResultView, "expected" | "seen" | "seenAt">) {
  const words = useWords();
  return (
    <dl>
      <dt>{words({ fr: "attendu", en: "expected" })}</dt>
      <dd>{expected}</dd>
      <dt>{words({ fr: "constaté", en: "seen" })}</dt>
      <dd>
        <code>{seen}</code>
      </dd>
      <dt>{words({ fr: "à", en: "at" })}</dt>
      <dd>
        <time datetime={seenAt}>{new Date(seenAt).toLocaleString()}</time>
      </dd>
    </dl>
  );
}
