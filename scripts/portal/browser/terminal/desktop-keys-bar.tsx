import { useState } from "preact/hooks";
import { useWords } from "../../pages/words.js";
import { altGr, altGrCharacters, type Key, swallowed } from "./desktop-keys.js";

export interface DesktopKeysBarProps {
  readonly press: (keys: readonly Key[]) => void;
  readonly hold: (key: Key, isDown: boolean) => void;
}

/** Keys that the browser keeps for itself, and characters of a keyboard that is not there. */
export function DesktopKeysBar({ press, hold }: DesktopKeysBarProps) {
  const words = useWords();
  const [isHeld, setHeld] = useState(false);
  return (
    <fieldset
      class="desktop-tools"
      aria-label={words({ fr: "Touches à envoyer au bureau", en: "Keys to send to the desktop" })}
    >
      {swallowed.map(({ name, keys }) => (
        <button type="button" class="quiet" key={name.en} onClick={() => press(keys)}>
          {words(name)}
        </button>
      ))}
      <button
        type="button"
        class="quiet"
        aria-pressed={isHeld}
        onClick={() => {
          hold(altGr, !isHeld);
          setHeld(!isHeld);
        }}
      >
        {words({ fr: "AltGr tenue", en: "AltGr held" })}
      </button>
      {altGrCharacters.map(({ name, keys }) => (
        <button type="button" class="quiet" key={name} onClick={() => press(keys)}>
          <kbd>{name}</kbd>
        </button>
      ))}
    </fieldset>
  );
}
