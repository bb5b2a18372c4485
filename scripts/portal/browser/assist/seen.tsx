import { useWords } from "../../pages/words.js";

export interface SeenProps {
  readonly expected: string;
  /** Absent, or empty, where it is not told yet: an exercise runs. */
  readonly seen?: string;
  readonly seenAt: string;
}

/** What was expected and what was seen, and when. */
export function Seen({ expected, seen, seenAt }: SeenProps) {
  const words = useWords();
  return (
    <dl>
      <dt>{words({ fr: "attendu", en: "expected" })}</dt>
      <dd>{expected}</dd>
      {seen !== undefined && seen !== "" && (
        <>
          <dt>{words({ fr: "constaté", en: "seen" })}</dt>
          <dd>
            <code>{seen}</code>
          </dd>
        </>
      )}
      <dt>{words({ fr: "à", en: "at" })}</dt>
      <dd>
        <time datetime={seenAt}>{new Date(seenAt).toLocaleString()}</time>
      </dd>
    </dl>
  );
}
