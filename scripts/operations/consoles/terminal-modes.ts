/**
 * What programs set a terminal to that changes what keys send and which screen is shown, by xterm's numbers
 * (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html): cursor keys, wrapping, the mouse, its reports, the cursor,
 * the other screen, focus, pastes in brackets.
 */
const known = new Set(
  [1, 7, 9, 25, 47, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1047, 1049, 2004].map(String),
);

/** Longest sequence that is waited for, in letters: what is longer sets none of these. */
const longest = 64;

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a terminal obeys.
const sequence = /\u001b(?:\[\?([\d;]{1,60})([hl])|([=>])|(c))/g;

/**
 * The modes that a terminal is in after what it was told. Not a terminal: whoever has lost the beginning of what a
 * program printed would otherwise have arrow keys that it does not understand, and no other screen to come back from.
 */
export class TerminalModes {
  private readonly set = new Map<string, "h" | "l">();
  private keypad: "=" | ">" | undefined;
  private rest = "";

  /** Go on reading what it is told. */
  read(bytes: Buffer): void {
    if (this.rest === "" && !bytes.includes(0x1b)) return;
    const said = this.rest + bytes.toString("latin1");
    for (const [, numbers, how, keypad, reset] of said.matchAll(sequence)) {
      if (reset) {
        this.set.clear();
        this.keypad = undefined;
      } else if (keypad) {
        this.keypad = keypad as "=" | ">";
      } else {
        for (const number of numbers?.split(";") ?? []) {
          if (known.has(number)) this.set.set(number, how as "h" | "l");
        }
      }
    }
    // A sequence may go on in what comes next. One that is whole changes nothing when it is read again, and none
    // comes after it.
    const begun = said.lastIndexOf("\u001b");
    this.rest = begun >= 0 && said.length - begun < longest ? said.slice(begun) : "";
  }

  /** The same, to go on otherwise. */
  copy(): TerminalModes {
    const copy = new TerminalModes();
    for (const [number, how] of this.set) copy.set.set(number, how);
    copy.keypad = this.keypad;
    copy.rest = this.rest;
    return copy;
  }

  /** What puts a terminal that was cleared into them. */
  sequence(): Buffer {
    const modes = [...this.set].map(([number, how]) => `\u001b[?${number}${how}`).join("");
    return Buffer.from(`${modes}${this.keypad ? `\u001b${this.keypad}` : ""}`, "latin1");
  }
}
