import type { Text } from "../../../ground/text.js";
import { useWords } from "../words.js";

/** Which of several things a form does. */
export function KindChoice<K extends string>({
  name,
  titles,
  value,
  choose,
}: {
  /** Of the group of buttons, one of its own on the page. */
  readonly name: string;
  readonly titles: Readonly<Record<K, Text>>;
  readonly value: K;
  readonly choose: (kind: K) => void;
}) {
  const words = useWords();
  return (
    <fieldset class="choices">
      <legend class="spoken">{words({ fr: "quoi", en: "what" })}</legend>
      {(Object.keys(titles) as K[]).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => choose(one)} />
          {words(titles[one])}
        </label>
      ))}
    </fieldset>
  );
}
