/** How somebody wants his terminals, as xterm.js has it. */
export interface Looks {
  /** In pixels. */
  readonly fontSize: number;
  readonly screenReaderMode: boolean;
}

const place = "plateau-terminals";
const usual: Looks = { fontSize: 14, screenReaderMode: false };

/** Those that he chose last in this browser. */
export function keptLooks(): Looks {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? "{}") as Partial<Looks>;
    const { fontSize = usual.fontSize, screenReaderMode = false } = kept;
    return { fontSize: boundedSize(Number(fontSize)), screenReaderMode: screenReaderMode === true };
  } catch {
    // A browser may keep nothing, or something else.
    return usual;
  }
}

export function keepLooks(looks: Looks): void {
  try {
    localStorage.setItem(place, JSON.stringify(looks));
  } catch {
    // They are forgotten with the page.
  }
}

/** A text size that can be read, and leaves room for a line. */
export function boundedSize(size: number): number {
  return Number.isFinite(size) ? Math.min(28, Math.max(9, Math.round(size))) : usual.fontSize;
}
