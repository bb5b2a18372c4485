import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Text } from "../../../ground/text.js";
import { useWords } from "../../pages/words.js";
import type { DesktopView } from "../desktop/main.js";
import { DesktopClipboard, mostCopied } from "./desktop-clipboard.js";
import { DesktopKeysBar } from "./desktop-keys-bar.js";
import { fillScreen } from "./fill-screen.js";
import { loadDesktop } from "./load-desktop.js";
import { ownClipboard } from "./own-clipboard.js";
import type { LinkState } from "./steady-socket.js";
import type { Tab, Terminals } from "./terminals.js";

export interface DesktopPaneProps {
  readonly tab: Tab;
  readonly terminals: Terminals;
  readonly isShown: boolean;
}

/** One desktop, with how its connection stands, who observes it, its clipboard and its keys. */
export function DesktopPane({ tab, terminals, isShown }: DesktopPaneProps) {
  const words = useWords();
  const pane = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<DesktopView>();
  const [tries, setTries] = useState(0);
  const [tools, setTools] = useState<"clipboard" | "keys">();
  const [copied, setCopied] = useState<{ readonly text: string }>();
  const hasClipboard = tools === "clipboard";
  // Whoever hears what was copied was made once, before.
  const wantsClipboard = useRef(hasClipboard);
  wantsClipboard.current = hasClipboard;
  const { id, machine, state, observers } = tab;
  const { mayAct } = terminals.props;
  useEffect(() => {
    let isLeft = false;
    const begin = async () => {
      const { DesktopView } = await loadDesktop();
      if (isLeft || !host.current) return;
      view.current = new DesktopView({
        element: host.current,
        url: terminals.desktopUrl(machine),
        label: words({ fr: `Bureau de ${machine}`, en: `Desktop of ${machine}` }),
        odd: words(odd),
        isObserver: !mayAct,
        state: (now) =>
          terminals.note(id, { state: now, ...(now.kind !== "open" && { observers: [] }) }),
        observed: (names) => terminals.note(id, { observers: names }),
        copied(text) {
          // An empty one, of a program that no longer has what it offered, takes nothing from whoever copied here.
          if (wantsClipboard.current && text !== "" && text.length <= mostCopied) {
            setCopied({ text });
          }
        },
        async entered() {
          const own = wantsClipboard.current ? await ownClipboard() : undefined;
          if (own) view.current?.copy(own.slice(0, mostCopied));
        },
        leave: () => document.getElementById(`tab-${id}`)?.focus(),
      });
    };
    begin().catch(() => terminals.note(id, { state: { kind: "over", told: words(notLoaded) } }));
    return () => {
      isLeft = true;
      view.current?.dispose();
      view.current = undefined;
    };
  }, [id, tries]);
  // Before anything is painted: the first key after a click would go to nobody.
  useLayoutEffect(() => {
    // It has a screen once it is open.
    if (!isShown || state.kind !== "open" || terminals.wanted !== id) return;
    terminals.wanted = undefined;
    view.current?.focus();
  });
  const isOpen = state.kind === "open";
  const wantTools = (which: "clipboard" | "keys") => {
    setTools(tools === which ? undefined : which);
    setCopied(undefined);
  };
  return (
    <div
      class="pane"
      role="tabpanel"
      id={`pane-${id}`}
      aria-labelledby={`tab-${id}`}
      hidden={!isShown}
      ref={pane}
    >
      <div class="pane-head">
        <strong>{machine}</strong>{" "}
        <span class="note">{words({ fr: "bureau", en: "desktop" })}</span>
        <span role="status">
          {state.kind === "away" && <span class="away">{words(told(state))}</span>}
          {mayAct && observers.length > 0 && (
            <span class="observed">
              {words({
                fr: `Observé par ${observers.join(", ")}`,
                en: `Observed by ${observers.join(", ")}`,
              })}
            </span>
          )}
          {!mayAct &&
            words({
              fr: "Vous observez : ni touche ni souris n'est envoyée",
              en: "You observe: neither keys nor the pointer are sent",
            })}
        </span>
        {state.kind === "away" && (
          <button type="button" class="quiet" onClick={() => view.current?.hurry()}>
            {words({ fr: "Réessayer", en: "Try again" })}
          </button>
        )}
        {mayAct && isOpen && (
          <>
            <button
              type="button"
              class="quiet"
              role="switch"
              aria-checked={hasClipboard}
              onClick={() => wantTools("clipboard")}
            >
              {words({ fr: "Presse-papiers", en: "Clipboard" })}
            </button>
            <button
              type="button"
              class="quiet"
              aria-expanded={tools === "keys"}
              onClick={() => wantTools("keys")}
            >
              {words({ fr: "Touches", en: "Keys" })}
            </button>
          </>
        )}
        {isOpen && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              if (pane.current) void fillScreen(pane.current);
              view.current?.focus();
            }}
          >
            {words({ fr: "Plein écran", en: "Full screen" })}
          </button>
        )}
        {state.kind === "over" && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              terminals.enter(id);
              setTries(tries + 1);
            }}
          >
            {words({ fr: "Rouvrir", en: "Open again" })}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => void terminals.close(id)}>
          {words({ fr: "Fermer", en: "Close" })}
        </button>
      </div>
      {isOpen && tools === "keys" && (
        <DesktopKeysBar
          press={(keys) => {
            view.current?.press(keys);
            view.current?.focus();
          }}
          hold={(key, isDown) => {
            view.current?.hold(key, isDown);
            view.current?.focus();
          }}
        />
      )}
      {isOpen && hasClipboard && (
        <DesktopClipboard copied={copied} copy={(text) => view.current?.copy(text)} />
      )}
      {!isOpen && <p class="desktop-waits">{words(told(state))}</p>}
      <div class="desktop-host" ref={host} hidden={!isOpen} />
    </div>
  );
}

function told(state: LinkState): Text {
  switch (state.kind) {
    case "connecting":
    case "open":
      return {
        fr: "Le bureau arrive ; s'il doit démarrer, il faut quelque 4 s.",
        en: "The desktop is coming; where it has to start, that takes some 4 s.",
      };
    case "away": {
      const seconds = Math.ceil(state.againMs / 1000);
      return {
        fr: `⚠ Connexion perdue, nouvel essai dans ${seconds} s : le bureau continue sur la machine`,
        en: `⚠ Connection lost, next try in ${seconds} s: the desktop goes on on the machine`,
      };
    }
    case "over":
      return { fr: `Fini : ${state.told}`, en: `Over: ${state.told}` };
  }
}

const odd: Text = {
  fr: "ce que la machine envoie n'est pas un écran : voyez `systemctl status bureau bureau-session`, puis rouvrez",
  en: "what the machine sends is no screen: see `systemctl status bureau bureau-session`, then open it again",
};

const notLoaded: Text = {
  fr: "le serveur n'a pas répondu : rouvrez",
  en: "the server did not answer: open it again",
};
