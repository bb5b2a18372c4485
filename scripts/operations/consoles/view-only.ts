import { Misuse } from "../../ground/misuse.js";
import { observedBitsPerPixel, observedEncodings } from "./observed-screen.js";

/** A version of RFB, as a browser answers it: the only one in which what follows is as it is read here. */
const version = "RFB 003.008\n";
/** Security type "None": the socket on the machine is root's alone. */
const none = 1;
const shared = 1;
/** Encodings that a browser may name. noVNC names some twenty. */
const mostEncodings = 128;
const shown: readonly number[] = Object.values(observedEncodings);

/** A message of a client: how long it is, and whether it changes nothing but what its own sender is shown. */
interface Message {
  readonly length: number;
  readonly passes: boolean;
  /** What passes in its place. @default - itself */
  as?(message: Buffer): Buffer;
}

/**
 * What an observer sends to a screen, but for what would change something there: keys, pointer, clipboard, size. It is
 * held back here, whatever the page in his browser lets through.
 *
 * Source: RFC 6143, 7.5; and the community's protocol document for what came since.
 */
export class ViewOnly {
  private begun: "version" | "security" | "init" | undefined = "version";
  private held: Buffer = Buffer.alloc(0);
  /** Bytes still to come of a message that does not pass. */
  private dropping = 0;

  /**
   * @returns what of it, and of what was held, may be passed on
   * @throws Misuse where it is nothing that an observer's browser sends: no more is read then
   */
  pass(bytes: Uint8Array): Buffer {
    this.held = Buffer.concat([this.held, bytes]);
    const passed: Buffer[] = [];
    for (;;) {
      const dropped = Math.min(this.dropping, this.held.length);
      this.held = this.held.subarray(dropped);
      this.dropping -= dropped;
      const message = this.begun ? this.opening(this.begun) : messageOf(this.held);
      if (!message) break;
      if (!message.passes) {
        this.dropping = message.length;
        continue;
      }
      if (this.held.length < message.length) break;
      const whole = this.held.subarray(0, message.length);
      passed.push(message.as?.(whole) ?? whole);
      this.held = this.held.subarray(message.length);
    }
    return Buffer.concat(passed);
  }

  private opening(step: "version" | "security" | "init"): Message | undefined {
    if (step === "version") {
      if (this.held.length < version.length) return undefined;
      const said = this.held.toString("latin1", 0, version.length);
      if (said !== version) throw refused(`version ${JSON.stringify(said)}`);
      this.begun = "security";
      return { length: version.length, passes: true };
    }
    const said = this.held[0];
    if (said === undefined) return undefined;
    // Who does not share has all others put out.
    const wanted = step === "security" ? none : shared;
    if (said !== wanted) throw refused(`${step} ${said}`);
    this.begun = step === "security" ? "init" : undefined;
    return { length: 1, passes: true };
  }
}

/** The message that begins here; undefined while too little of it has come to tell. */
function messageOf(held: Buffer): Message | undefined {
  const type = held[0];
  switch (type) {
    case undefined:
      return undefined;
    // The format of pixels, for him alone.
    case 0:
      if (held.length < 5) return undefined;
      if (held[4] !== observedBitsPerPixel) throw refused(`${held[4]} bits per pixel`);
      return { length: 20, passes: true };
    case 2: {
      if (held.length < 4) return undefined;
      const count = held.readUInt16BE(2);
      if (count > mostEncodings) throw refused(`${count} encodings`);
      return { length: 4 + 4 * count, passes: true, as: onlyShown };
    }
    // A part of the screen, and updates without being asked for.
    case 3:
    case 150:
      return { length: 10, passes: true };
    case 248:
      return held.length < 9 ? undefined : { length: 9 + (held[8] ?? 0), passes: true };
    // A key, the pointer.
    case 4:
      return { length: 8, passes: false };
    case 5:
      return { length: 6, passes: false };
    // The clipboard: of the extended one the length is written as a negative number.
    case 6:
      return held.length < 8
        ? undefined
        : { length: 8 + Math.abs(held.readInt32BE(4)), passes: false };
    // Switching the machine off.
    case 250:
      return { length: 4, passes: false };
    // The size of the screen.
    case 251:
      return held.length < 7 ? undefined : { length: 8 + 16 * (held[6] ?? 0), passes: false };
    // A key, as QEMU has it.
    case 255:
      if (held.length < 2) return undefined;
      if (held[1] !== 0) throw refused(`message 255/${held[1]}`);
      return { length: 12, passes: false };
    default:
      throw refused(`message ${type}`);
  }
}

/** Of the encodings that he names those in which he is shown the screen: others can't be followed here. */
function onlyShown(message: Buffer): Buffer {
  const named = Array.from({ length: (message.length - 4) / 4 }, (_, at) =>
    message.readInt32BE(4 + 4 * at),
  ).filter((encoding) => shown.includes(encoding));
  const rewritten = Buffer.alloc(4 + 4 * named.length);
  rewritten.writeUInt8(2);
  rewritten.writeUInt16BE(named.length, 2);
  for (const [at, encoding] of named.entries()) rewritten.writeInt32BE(encoding, 4 + 4 * at);
  return rewritten;
}

function refused(what: string): Misuse {
  return new Misuse({
    fr: `ce bureau est ouvert en observation, et ce que ce navigateur envoie n'est pas d'un observateur (${what}) : rouvrez-le`,
    en: `this desktop is open to observe, and what this browser sends is no observer's (${what}): open it again`,
  });
}
