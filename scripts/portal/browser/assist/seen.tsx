import { Moment } from "../../pages/moment.js";
import { SeenWords } from "../../pages/seen-words.js";
import { useWords } from "../../pages/words.js";

export interface SeenProps {
  readonly expected: string;
  /** Absent, or empty, where it is not told yet: an exercise runs. */
  readonly seen?: string;
  /** The same in words. @default - there are none */
  readonly said?: string;
  readonly seenAt: string;
}

/** What was expected and what was seen, and when. */
export function Seen({ expected, seen, said, seenAt }: SeenProps) {
  const words = useWords();
  return (
    <dl>
      <dt>{words({ fr: "attendu", en: "expected" })}</dt>
      <dd>{expected}</dd>
      {seen !== undefined && seen !== "" && (
        <>
          <dt>{words({ fr: "constaté", en: "seen" })}</dt>
          <dd>
            <SeenWords seen={seen} said={said} />
          </dd>
        </>
      )}
      <dt>{words({ fr: "à", en: "at" })}</dt>
      <dd>
        <Moment at={seenAt} />
      </dd>
    </dl>
  );
}
