import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../../pages/words.js";

export interface SearchBarProps {
  /** @returns whether it is there */
  readonly find: (text: string, isBack: boolean) => boolean;
  readonly close: () => void;
}

/** Looks for a text in what the terminal has shown: the latest first, since that is what somebody has just seen. */
export function SearchBar({ find, close }: SearchBarProps) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [isLost, setLost] = useState(false);
  // Before anything is painted: what is typed meanwhile would go to the shell.
  useLayoutEffect(() => field.current?.focus(), []);
  const look = (isBack: boolean) => {
    const text = field.current?.value ?? "";
    setLost(text !== "" && !find(text, isBack));
  };
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          look(true);
        }}
        onKeyDown={({ key }) => {
          if (key === "Escape") close();
        }}
      >
        <label for={id}>
          {words({ fr: "Chercher dans le terminal", en: "Search the terminal" })}
        </label>
        <input id={id} ref={field} autocomplete="off" spellcheck={false} />
        <button type="submit" class="quiet">
          {words({ fr: "Précédent", en: "Previous" })}
        </button>
        <button type="button" class="quiet" onClick={() => look(false)}>
          {words({ fr: "Suivant", en: "Next" })}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {words({ fr: "Revenir au terminal", en: "Back to the terminal" })}
        </button>
        <span role="status">{isLost && words({ fr: "rien de tel", en: "nothing like it" })}</span>
      </form>
    </search>
  );
}
