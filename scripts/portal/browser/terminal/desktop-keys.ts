import type { Text } from "../../../ground/text.js";

/** A key, as X and as keyboards call it. With no `code` the machine looks for the letter on its own keyboard. */
export interface Key {
  readonly keysym: number;
  readonly code: string | null;
}

const key = (keysym: number, code: string | null): Key => ({ keysym, code });

const control = key(0xffe3, "ControlLeft");
const alt = key(0xffe9, "AltLeft");

export const altGr: Key = key(0xfe03, "AltRight");

/** Keys that a browser, or the system below it, keeps for itself: pressed together, and let go in the other order. */
export const swallowed: readonly { readonly name: Text; readonly keys: readonly Key[] }[] = [
  {
    name: { fr: "Ctrl+Alt+Suppr", en: "Ctrl+Alt+Del" },
    keys: [control, alt, key(0xffff, "Delete")],
  },
  { name: { fr: "Alt+Tab", en: "Alt+Tab" }, keys: [alt, key(0xff09, "Tab")] },
  { name: { fr: "Alt+F4", en: "Alt+F4" }, keys: [alt, key(0xffc1, "F4")] },
  { name: { fr: "Ctrl+W", en: "Ctrl+W" }, keys: [control, letter("w")] },
  { name: { fr: "Ctrl+T", en: "Ctrl+T" }, keys: [control, letter("t")] },
  { name: { fr: "Échap", en: "Esc" }, keys: [key(0xff1b, "Escape")] },
  { name: { fr: "Impr. écran", en: "Print screen" }, keys: [key(0xff61, "PrintScreen")] },
];

/** What AltGr gives on AZERTY, for whoever has no such key. */
export const altGrCharacters: readonly { readonly name: string; readonly keys: readonly Key[] }[] =
  [..."@#|\\{}[]~€"].map((name) => ({ name, keys: [letter(name)] }));

/** X's name of a character of Latin 1, and of the euro, is its code point. */
function letter(character: string): Key {
  return key(character.codePointAt(0) ?? 0, null);
}
