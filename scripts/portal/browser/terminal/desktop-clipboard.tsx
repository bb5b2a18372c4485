import { useEffect, useId, useState } from "preact/hooks";
import { useWords } from "../../pages/words.js";

export interface DesktopClipboardProps {
  /** What was copied on the machine last, each time another object; undefined where nothing was. */
  readonly copied: { readonly text: string } | undefined;
  /** Have a text copied on the machine. */
  readonly copy: (text: string) => void;
}

/** Most characters that go from here to the machine, and from there to here. */
export const mostCopied = 64 * 1024;

/** The clipboard of a desktop, both ways: what was copied there, and what is to be pasted there. */
export function DesktopClipboard({ copied, copy }: DesktopClipboardProps) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState("");
  const [told, setTold] = useState("");
  useEffect(() => {
    if (copied === undefined) return;
    setText(copied.text);
    // A browser may want a click first: the button is there.
    navigator.clipboard.writeText(copied.text).then(
      () =>
        setTold(words({ fr: "copié dans votre presse-papiers", en: "copied to your clipboard" })),
      () => setTold(words({ fr: "copié sur le bureau", en: "copied on the desktop" })),
    );
  }, [copied]);
  const send = (sent: string) => {
    copy(sent);
    setTold(
      words({ fr: "prêt à être collé sur le bureau", en: "ready to be pasted on the desktop" }),
    );
  };
  const sendOwn = async () => {
    try {
      const own = (await navigator.clipboard.readText()).slice(0, mostCopied);
      setText(own);
      send(own);
    } catch {
      setTold(
        words({
          fr: "votre navigateur ne donne pas son presse-papiers : collez dans ce champ, puis envoyez",
          en: "your browser does not give its clipboard: paste into this field, then send",
        }),
      );
    }
  };
  return (
    <div class="desktop-tools">
      <label for={id}>{words({ fr: "Presse-papiers", en: "Clipboard" })}</label>
      <textarea
        id={id}
        value={text}
        maxLength={mostCopied}
        spellcheck={false}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="button" class="quiet" onClick={() => send(text)}>
        {words({ fr: "Envoyer au bureau", en: "Send to the desktop" })}
      </button>
      <button type="button" class="quiet" onClick={() => void sendOwn()}>
        {words({ fr: "Envoyer le mien", en: "Send mine" })}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() =>
          void navigator.clipboard.writeText(text).then(
            () =>
              setTold(
                words({ fr: "copié dans votre presse-papiers", en: "copied to your clipboard" }),
              ),
            () =>
              setTold(words({ fr: "sélectionnez-le, puis Ctrl+C", en: "select it, then Ctrl+C" })),
          )
        }
      >
        {words({ fr: "Copier chez moi", en: "Copy to mine" })}
      </button>
      <span role="status">{told}</span>
    </div>
  );
}
