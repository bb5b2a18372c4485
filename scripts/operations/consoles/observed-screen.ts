import { Misuse } from "../../ground/misuse.js";

/**
 * Encodings in which an observer is shown a screen: those whose length is told before they come, so that they are followed
 * here without being drawn.
 */
export const observedEncodings = {
  raw: 0,
  copyRect: 1,
  zrle: 16,
  desktopSize: -223,
  lastRect: -224,
  cursor: -239,
  desktopName: -307,
  extendedDesktopSize: -308,
  fence: -312,
  continuousUpdates: -313,
} as const;

/** Bits of a pixel, as an observer's browser has it. */
export const observedBitsPerPixel = 32;

/** Largest screen, in pixels: that of 8K. A browser that is told of a larger one would run out of memory. */
const mostPixels = 7680 * 4320;
/** Largest pointer, in pixels, and longest name of a screen, in bytes. */
const mostCursorPixels = 256 * 256;
const mostNameBytes = 4096;

/** What comes next: a beginning that is looked at, or so many bytes that are passed on, or are not. */
type Step = { readonly peek: number } | { readonly pass: number } | { readonly drop: number };
type Steps = Generator<Step, void, Buffer>;

/**
 * What a screen says to an observer, but for what was copied there: that is the candidate's own. It is kept back here,
 * whatever the machine sends and the observer's browser asks for.
 *
 * Source: RFC 6143, 7.3 to 7.7; and the community's protocol document for what came since.
 */
export class ObservedScreen {
  private readonly steps: Steps = screen();
  private step: Step;
  private held: Buffer = Buffer.alloc(0);
  /** Bytes of the step that have passed, or were dropped. */
  private done = 0;

  constructor() {
    this.step = this.next(this.held);
  }

  /**
   * @returns what of it the observer is sent
   * @throws Misuse where it is nothing that a screen says to him: no more is read then
   */
  pass(bytes: Buffer): Buffer {
    this.held = this.held.length === 0 ? bytes : Buffer.concat([this.held, bytes]);
    const passed: Buffer[] = [];
    for (;;) {
      if ("peek" in this.step) {
        if (this.held.length < this.step.peek) break;
        this.step = this.next(this.held);
        continue;
      }
      const wanted = "pass" in this.step ? this.step.pass : this.step.drop;
      const part = this.held.subarray(0, wanted - this.done);
      if ("pass" in this.step) passed.push(part);
      this.held = this.held.subarray(part.length);
      this.done += part.length;
      if (this.done < wanted) break;
      this.done = 0;
      this.step = this.next(this.held);
    }
    return Buffer.concat(passed);
  }

  private next(held: Buffer): Step {
    const { value, done } = this.steps.next(held);
    if (done) throw new Error("a screen says something for ever");
    return value;
  }
}

function* screen(): Steps {
  // Version, security types, the result of security.
  yield { pass: 12 };
  const types = (yield { peek: 1 })[0] ?? 0;
  if (types === 0) throw refused("no security type");
  yield { pass: 1 + types };
  const result = (yield { peek: 4 }).readUInt32BE(0);
  if (result !== 0) throw refused(`security result ${result}`);
  yield { pass: 4 };
  const init = yield { peek: 24 };
  mustFit(init.readUInt16BE(0), init.readUInt16BE(2));
  if (init[4] !== observedBitsPerPixel) throw refused(`${init[4]} bits per pixel`);
  const name = init.readUInt32BE(20);
  if (name > mostNameBytes) throw refused(`a name of ${name} bytes`);
  yield { pass: 24 + name };
  for (;;) yield* message();
}

function* message(): Steps {
  const [type] = yield { peek: 1 };
  switch (type) {
    case 0:
      yield* update();
      break;
    // A bell; the end of updates that nobody asked for.
    case 2:
    case 150:
      yield { pass: 1 };
      break;
    // What was copied: of the extended kind the length is written as a negative number.
    case 3: {
      const length = (yield { peek: 8 }).readInt32BE(4);
      yield { drop: 8 + Math.abs(length) };
      break;
    }
    case 248:
      yield { pass: 9 + ((yield { peek: 9 })[8] ?? 0) };
      break;
    default:
      throw refused(`message ${type}`);
  }
}

function* update(): Steps {
  const count = (yield { peek: 4 }).readUInt16BE(2);
  yield { pass: 4 };
  for (let at = 0; at < count; at++) {
    const head = yield { peek: 12 };
    const [width, height] = [head.readUInt16BE(4), head.readUInt16BE(6)];
    const encoding = head.readInt32BE(8);
    mustFit(width, height);
    yield { pass: 12 };
    if (encoding === observedEncodings.lastRect) return;
    yield* rectangle(encoding, width, height);
  }
}

function* rectangle(encoding: number, width: number, height: number): Steps {
  const pixels = width * height;
  const whole = (pixels * observedBitsPerPixel) / 8;
  switch (encoding) {
    case observedEncodings.raw:
      yield { pass: whole };
      break;
    case observedEncodings.copyRect:
      yield { pass: 4 };
      break;
    case observedEncodings.zrle: {
      const length = (yield { peek: 4 }).readUInt32BE(0);
      // What can't be compressed becomes a little longer.
      if (length > 2 * whole + 1024) throw refused(`${length} bytes for ${pixels} pixels`);
      yield { pass: 4 + length };
      break;
    }
    case observedEncodings.cursor:
      if (pixels > mostCursorPixels) throw refused(`a pointer of ${width}×${height}`);
      yield { pass: whole + Math.ceil(width / 8) * height };
      break;
    case observedEncodings.desktopSize:
      break;
    case observedEncodings.extendedDesktopSize:
      yield { pass: 4 + 16 * ((yield { peek: 1 })[0] ?? 0) };
      break;
    case observedEncodings.desktopName: {
      const length = (yield { peek: 4 }).readUInt32BE(0);
      if (length > mostNameBytes) throw refused(`a name of ${length} bytes`);
      yield { pass: 4 + length };
      break;
    }
    default:
      throw refused(`encoding ${encoding}`);
  }
}

function mustFit(width: number, height: number): void {
  if (width * height > mostPixels) throw refused(`${width}×${height} pixels`);
}

function refused(what: string): Misuse {
  return new Misuse({
    fr: `ce que cet écran envoie n'est pas montré à qui observe (${what}) : le bureau de la machine n'est plus celui du lab`,
    en: `what this screen sends is not shown to an observer (${what}): the machine's desktop is no longer the lab's`,
  });
}
