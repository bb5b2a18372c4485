import { useEffect, useReducer, useState } from "preact/hooks";
import { useWords } from "../../pages/words.js";
import { DesktopPane } from "./desktop-pane.js";
import { PasteQuestion } from "./paste-question.js";
import { SearchBar } from "./search-bar.js";
import { TerminalPane } from "./terminal-pane.js";
import { TerminalTabs } from "./terminal-tabs.js";
import type { Terminals } from "./terminals.js";

interface Pasted {
  readonly id: string;
  readonly text: string;
  /** Of its question, which is another's where somebody pastes while the one before closes. */
  readonly number: number;
}

/** Terminals at the foot of the page: what is asked stays above them, at whatever width. */
export function Dock({ terminals }: { readonly terminals: Terminals }) {
  const words = useWords();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [isSearching, setSearching] = useState(false);
  const [pasted, setPasted] = useState<Pasted>();
  useEffect(() => {
    terminals.changed = () => draw(undefined);
    draw(undefined);
  }, [terminals]);
  const { active, shown, tabs, size, looks, isSplit, problem } = terminals;
  if (tabs.length === 0 && problem === "") return null;
  const isFolded = size === "folded";
  const hasTerminal = shown.some(({ kind }) => kind === "terminal");
  const hasDesktop = shown.some(({ kind }) => kind === "desktop");
  const back = () => active && terminals.views.get(active.id)?.focus();
  return (
    <section
      class={`dock ${size}`}
      aria-label={words({ fr: "Terminaux et bureaux", en: "Terminals and desktops" })}
    >
      <div class="dock-bar">
        <TerminalTabs terminals={terminals} />
        {tabs.length > 1 && (
          <button
            type="button"
            class="quiet"
            aria-pressed={isSplit}
            onClick={() => terminals.arrange({ isSplit: !isSplit })}
          >
            {words({ fr: "Côte à côte", en: "Side by side" })}
          </button>
        )}
        {hasTerminal && (
          <>
            <button type="button" class="quiet" onClick={() => setSearching(!isSearching)}>
              {words({ fr: "Chercher", en: "Search" })}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={words({ fr: "A− : texte plus petit", en: "A−: smaller text" })}
              onClick={() => terminals.setLooks({ fontSize: looks.fontSize - 1 })}
            >
              A−
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={words({ fr: "A+ : texte plus grand", en: "A+: larger text" })}
              onClick={() => terminals.setLooks({ fontSize: looks.fontSize + 1 })}
            >
              A+
            </button>
            <button
              type="button"
              class="quiet"
              role="switch"
              aria-checked={looks.screenReaderMode}
              onClick={() => terminals.setLooks({ screenReaderMode: !looks.screenReaderMode })}
            >
              {words({ fr: "Lecteur d'écran", en: "Screen reader" })}
            </button>
          </>
        )}
        <button
          type="button"
          class="quiet"
          aria-pressed={size === "tall"}
          onClick={() => terminals.arrange({ size: size === "tall" ? "half" : "tall" })}
        >
          {words({ fr: "Agrandir", en: "Enlarge" })}
        </button>
        <button
          type="button"
          class="quiet"
          aria-expanded={!isFolded}
          onClick={() => terminals.arrange({ size: isFolded ? "half" : "folded" })}
        >
          {isFolded ? words({ fr: "Déplier", en: "Unfold" }) : words({ fr: "Replier", en: "Fold" })}
        </button>
      </div>
      {problem !== "" && (
        <p class="problem" role="alert">
          <span aria-hidden="true">✗ </span>
          {problem}
        </p>
      )}
      {isSearching && active?.kind === "terminal" && (
        <SearchBar
          find={(text, isBack) => terminals.views.get(active.id)?.find(text, isBack) ?? false}
          close={() => {
            setSearching(false);
            back();
          }}
        />
      )}
      <div class="panes" hidden={isFolded}>
        {tabs
          .filter(({ isRead }) => isRead)
          .map((tab) =>
            tab.kind === "desktop" ? (
              <DesktopPane
                key={tab.id}
                tab={tab}
                terminals={terminals}
                isShown={!isFolded && shown.includes(tab)}
              />
            ) : (
              <TerminalPane
                key={tab.id}
                tab={tab}
                terminals={terminals}
                isShown={!isFolded && shown.includes(tab)}
                search={() => setSearching(true)}
                askPaste={(text) =>
                  setPasted((last) => ({ id: tab.id, text, number: (last?.number ?? 0) + 1 }))
                }
              />
            ),
          )}
      </div>
      <p id="desktop-keys" class="note" hidden={isFolded || !hasDesktop}>
        {words({ fr: "Toutes les touches vont au bureau", en: "All keys go to the desktop" })}
        {" · "}
        <kbd>{words({ fr: "Ctrl+Maj+↑", en: "Ctrl+Shift+↑" })}</kbd>{" "}
        {words({ fr: "le quitte", en: "leaves it" })}
      </p>
      <p id="terminal-keys" class="note" hidden={isFolded || !hasTerminal}>
        {words({ fr: "Tabulation va au shell", en: "Tab goes to the shell" })}
        {" · "}
        <kbd>{words({ fr: "Ctrl+Maj+↑", en: "Ctrl+Shift+↑" })}</kbd>{" "}
        {words({ fr: "quitte le terminal", en: "leaves the terminal" })}
        {" · "}
        <kbd>{words({ fr: "Ctrl+Maj+C", en: "Ctrl+Shift+C" })}</kbd>{" "}
        {words({ fr: "copie", en: "copies" })}
        {" · "}
        <kbd>{words({ fr: "Ctrl+Maj+V", en: "Ctrl+Shift+V" })}</kbd>{" "}
        {words({ fr: "colle", en: "pastes" })}
        {" · "}
        <kbd>{words({ fr: "Ctrl+Maj+F", en: "Ctrl+Shift+F" })}</kbd>{" "}
        {words({ fr: "cherche", en: "searches" })}
      </p>
      {pasted && (
        <PasteQuestion
          key={pasted.number}
          text={pasted.text}
          paste={() => terminals.views.get(pasted.id)?.paste(pasted.text)}
          close={() => setPasted((last) => (last === pasted ? undefined : last))}
        />
      )}
    </section>
  );
}
