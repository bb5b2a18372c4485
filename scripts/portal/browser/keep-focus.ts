/** What had the keyboard, and all that this was in: the innermost first, with which of its children led there. */
interface Place {
  readonly element: Element;
  readonly around: readonly { readonly parent: Element; readonly at: number }[];
}

/** How many places are remembered: a whole dock may go with all that is in it. */
const mostPlaces = 30;
/** What can stand in for a part that is gone: never a button, for whoever presses a key twice would press that one too. */
const parts = "article, details, div, li, p, section, ul";

/**
 * Keep the keyboard on a page where what had it goes away, be it by its own press. Browsers hand it to the whole page then:
 * a screen reader begins anew at the top, and nobody sees where he is. It comes to what stands in the same place now, or
 * else to what was around it, from where Tab goes on.
 */
export function keepFocus(): void {
  let places: readonly Place[] = [];
  let isPointing = false;
  const keep = () => {
    if (!isNowhere() || !document.hasFocus()) return;
    for (const place of places) {
      const next = standIn(place);
      if (next) focus(next);
      if (!isNowhere()) return;
    }
  };
  let isAsked = false;
  // From one part to another the keyboard is nowhere for a moment, in which a terminal draws its cursor anew: whoever
  // brought it back then would take the press of a button away.
  const keepSoon = () => {
    if (isAsked) return;
    isAsked = true;
    setTimeout(() => {
      isAsked = false;
      keep();
    });
  };
  document.addEventListener("focusin", ({ target }) => {
    const place = placeOf(target as Element);
    const others = places.filter(({ element }) => element !== target);
    places = [place, ...others].slice(0, mostPlaces);
  });
  // Whoever clicks beside everything wants the keyboard nowhere.
  document.addEventListener("pointerdown", () => {
    isPointing = true;
    setTimeout(() => {
      isPointing = false;
    });
  });
  document.addEventListener("focusout", ({ relatedTarget }) => {
    if (isPointing && relatedTarget === null) places = [];
  });
  new MutationObserver(keepSoon).observe(document.body, { childList: true, subtree: true });
  addEventListener("focus", keep);
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function placeOf(element: Element): Place {
  const around: { parent: Element; at: number }[] = [];
  for (let inner = element; inner.parentElement; inner = inner.parentElement) {
    const parent = inner.parentElement;
    if (parent === document.body) break;
    around.push({ parent, at: [...parent.children].indexOf(inner) });
  }
  return { element, around };
}

function standIn({ element, around }: Place): Element | undefined {
  // It was only moved, as a row of the board is, or what was over it has gone.
  if (isShown(element)) return element;
  const found = around.find(({ parent }) => isShown(parent));
  if (!found) return undefined;
  const { parent, at } = found;
  const all = [...parent.children];
  const near = [...all.slice(at), ...all.slice(0, at).reverse()];
  return near.find((one) => one.matches(parts) && isShown(one)) ?? parent;
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.isConnected && width > 1 && height > 1;
}

function focus(element: Element): void {
  const { tabIndex } = element as HTMLElement;
  if (tabIndex < 0 && !element.hasAttribute("tabindex")) {
    element.setAttribute("tabindex", "-1");
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  // Whoever works with the pointer may be elsewhere by now, and is left there.
  (element as HTMLElement).focus({ preventScroll: true });
  if (element.matches(":focus-visible")) element.scrollIntoView({ block: "nearest" });
}
