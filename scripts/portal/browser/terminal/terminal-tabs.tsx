import { useWords } from "../../pages/words.js";
import type { Tab, Terminals } from "./terminals.js";

/** A tab for each terminal and desktop, by its machine. Arrows go from one to the next, Enter and the arrow down into it. */
export function TerminalTabs({ terminals }: { readonly terminals: Terminals }) {
  const words = useWords();
  const { tabs, active } = terminals;
  const hear = (event: KeyboardEvent, at: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const tab = tabs[at];
    if (event.key === "ArrowDown" && tab) terminals.enter(tab.id);
    else if (step !== undefined) {
      const next = tabs[(at + step + tabs.length) % tabs.length];
      if (!next) return;
      terminals.show(next.id);
      document.getElementById(`tab-${next.id}`)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={words({ fr: "terminaux et bureaux ouverts", en: "open terminals and desktops" })}
    >
      {tabs.map((tab, at) => (
        <button
          type="button"
          role="tab"
          key={tab.id}
          id={`tab-${tab.id}`}
          aria-controls={`pane-${tab.id}`}
          aria-selected={tab === active}
          tabIndex={tab === active ? 0 : -1}
          onClick={() => terminals.enter(tab.id)}
          onKeyDown={(event) => hear(event, at)}
        >
          {nameOf(tab, tabs)}
          {tab.kind === "desktop" && words({ fr: " · bureau", en: " · desktop" })}
          {tab.state.kind === "away" && " ⚠"}
          {tab.state.kind === "over" && words({ fr: " (fini)", en: " (over)" })}
          {tab.holder && words({ fr: " (main prise)", en: " (taken over)" })}
          {!tab.holder &&
            tab.observers.length > 0 &&
            words({ fr: " (observé)", en: " (observed)" })}
        </button>
      ))}
    </div>
  );
}

/** Of several on one machine the second has a number. */
function nameOf({ id, machine, kind }: Tab, tabs: readonly Tab[]): string {
  const here = tabs.filter((tab) => tab.machine === machine && tab.kind === kind);
  const at = here.findIndex((tab) => tab.id === id);
  return at > 0 ? `${machine} ${at + 1}` : machine;
}
