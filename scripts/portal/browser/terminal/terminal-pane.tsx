import { useLayoutEffect, useRef } from "preact/hooks";
import type { Text } from "../../../ground/text.js";
import { Ask } from "../../pages/ask.js";
import { useWords } from "../../pages/words.js";
import type { LinkState } from "./steady-socket.js";
import { TakeOver } from "./take-over.js";
import { TakenOver } from "./taken-over.js";
import { TerminalView } from "./terminal-view.js";
import type { Tab, Terminals } from "./terminals.js";

/** Longest title of a program that is shown, in characters. */
const longest = 60;

export interface TerminalPaneProps {
  readonly tab: Tab;
  readonly terminals: Terminals;
  readonly isShown: boolean;
  readonly search: () => void;
  /** Several lines are about to be pasted. */
  readonly askPaste: (text: string) => void;
}

/** One terminal, with how its connection stands and who observes it. */
export function TerminalPane({ tab, terminals, isShown, search, askPaste }: TerminalPaneProps) {
  const words = useWords();
  const host = useRef<HTMLDivElement>(null);
  const { id, machine, state, observers, title } = tab;
  const { mayAct } = terminals.props;
  // Before anything is painted: the first key after a click would go to nobody.
  useLayoutEffect(() => {
    if (!host.current) return;
    const view = new TerminalView({
      element: host.current,
      url: terminals.socketUrl(id),
      label: words({ fr: `Terminal de ${machine}`, en: `Terminal of ${machine}` }),
      isObserver: !mayAct,
      looks: terminals.looks,
      // Who observes is told once it is there again.
      state: (now) =>
        terminals.note(id, { state: now, ...(now.kind !== "open" && { observers: [] }) }),
      observed: (names) => terminals.note(id, { observers: names }),
      takenOver: (holder) => terminals.note(id, { holder }),
      titled: (told) =>
        terminals.note(id, { title: told.replace(/\p{C}/gu, "").slice(0, longest) }),
      leave: () => document.getElementById(`tab-${id}`)?.focus(),
      search,
      askPaste,
    });
    terminals.views.set(id, view);
    return () => {
      terminals.views.delete(id);
      view.dispose();
    };
  }, [id]);
  useLayoutEffect(() => {
    if (!isShown || terminals.wanted !== id) return;
    terminals.wanted = undefined;
    terminals.views.get(id)?.focus();
  });
  const connection = told(state);
  const isOver = state.kind === "over";
  return (
    <div
      class="pane"
      role="tabpanel"
      id={`pane-${id}`}
      aria-labelledby={`tab-${id}`}
      hidden={!isShown}
    >
      <div class="pane-head">
        <strong>{machine}</strong> <span class="note">{title}</span>
        <span role="status">
          {connection && <span class={state.kind}>{words(connection)}</span>}
          {mayAct && observers.length > 0 && (
            <span class="observed">
              {words({
                fr: `Observé par ${observers.join(", ")}`,
                en: `Observed by ${observers.join(", ")}`,
              })}
            </span>
          )}
          <TakenOver tab={tab} mayAct={mayAct} />
        </span>
        {!mayAct && state.kind === "open" && (
          <TakeOver tab={tab} view={() => terminals.views.get(id)} />
        )}
        {state.kind === "away" && (
          <button type="button" class="quiet" onClick={() => terminals.views.get(id)?.hurry()}>
            {words({ fr: "Réessayer", en: "Try again" })}
          </button>
        )}
        {mayAct && (
          <button type="button" class="quiet" onClick={() => void terminals.openAnother(machine)}>
            {words({ fr: `Nouveau sur ${machine}`, en: `New on ${machine}` })}
          </button>
        )}
        {isOver || !mayAct ? (
          <button type="button" class="quiet" onClick={() => void terminals.close(id)}>
            {words({ fr: "Fermer", en: "Close" })}
          </button>
        ) : (
          <Ask
            open={words({ fr: "Fermer…", en: "Close…" })}
            label={words({
              fr: `Fermer le terminal de ${machine}`,
              en: `Close the terminal of ${machine}`,
            })}
            title={words({
              fr: `Fermer ce terminal de ${machine} ?`,
              en: `Close this terminal of ${machine}?`,
            })}
            confirm={words({ fr: "Arrêter et fermer", en: "End it and close" })}
            isDisabled={false}
            act={() => void terminals.close(id)}
          >
            <p>
              {words({
                fr: "Ce qui y tourne s'arrête. Les fichiers, et les services démarrés par systemctl, restent.",
                en: "What runs in it ends. Files, and services that systemctl started, stay.",
              })}
            </p>
          </Ask>
        )}
      </div>
      <div class="host" ref={host} />
    </div>
  );
}

function told(state: LinkState): Text | undefined {
  switch (state.kind) {
    case "connecting":
      return { fr: "Connexion…", en: "Connecting…" };
    case "away": {
      const seconds = Math.ceil(state.againMs / 1000);
      return {
        fr: `⚠ Connexion perdue, nouvel essai dans ${seconds} s : ce que vous tapez n'est pas envoyé`,
        en: `⚠ Connection lost, next try in ${seconds} s: what you type is not sent`,
      };
    }
    case "over":
      return { fr: `Fini : ${state.told}`, en: `Over: ${state.told}` };
    case "open":
      return undefined;
  }
}
