import { useWords } from "./words.js";

export interface SeenWordsProps {
  readonly seen: string;
  /** The same in words. @default - there are none */
  readonly said?: string | undefined;
}

/** What was seen: in words where there are some, and what a machine or a protocol said behind them. */
export function SeenWords({ seen, said }: SeenWordsProps) {
  const words = useWords();
  if (said === undefined) return <code>{seen}</code>;
  return (
    <>
      {said}{" "}
      <details class="seen">
        <summary>{words({ fr: "détail", en: "detail" })}</summary>
        <code>{seen}</code>
      </details>
    </>
  );
}
