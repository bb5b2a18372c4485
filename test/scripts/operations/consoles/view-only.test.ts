import { expect, test } from "vitest";
import { ViewOnly } from "../../../../scripts/operations/consoles/view-only.js";

const opening = Buffer.from("RFB 003.008\n\x01\x01", "latin1");

/** A message of a type, with so many bytes after it. */
const message = (type: number, rest: readonly number[] = []) => Buffer.from([type, ...rest]);
const zeros = (count: number) => Array.from({ length: count }, () => 0);

/** What an observer's browser needs to be shown a screen. */
const passing = {
  "the format of pixels": message(0, [0, 0, 0, 32, ...zeros(15)]),
  "two encodings": message(2, [0, 0, 2, 0, 0, 0, 16, 255, 255, 255, 17]),
  "a part of the screen": message(3, zeros(9)),
  "updates without being asked for": message(150, zeros(9)),
  "a fence with five bytes": message(248, [...zeros(7), 5, ...zeros(5)]),
};

/** What would change something on the machine. */
const dropped = {
  "a key": message(4, [1, 0, 0, 0, 0, 0, 97]),
  "the pointer": message(5, [1, 0, 9, 0, 9]),
  "the clipboard": message(6, [0, 0, 0, 0, 0, 0, 3, 97, 98, 99]),
  "the extended clipboard": message(6, [0, 0, 0, 255, 255, 255, 252, 1, 2, 3, 4]),
  "switching off": message(250, [0, 1, 2]),
  "the size of the screen, of two": message(251, [0, 4, 0, 3, 0, 2, 0, ...zeros(32)]),
  "a key, as QEMU has it": message(255, [0, 0, 1, ...zeros(8)]),
};

function begun(): ViewOnly {
  const viewOnly = new ViewOnly();
  expect(viewOnly.pass(opening)).toEqual(opening);
  return viewOnly;
}

test.for(Object.entries(passing))("an observer sends %s", ([, bytes]) => {
  expect(begun().pass(bytes)).toEqual(bytes);
});

test.for(Object.entries(dropped))(
  "of an observer %s does not arrive, and what follows does",
  ([, bytes]) => {
    const asks = passing["a part of the screen"];
    expect(begun().pass(Buffer.concat([bytes, asks, bytes]))).toEqual(asks);
  },
);

test("however it is cut, the same arrives", () => {
  const all = [...Object.values(passing), ...Object.values(dropped), ...Object.values(passing)];
  const sent = Buffer.concat([opening, ...all]);
  const wanted = Buffer.concat([opening, ...Object.values(passing), ...Object.values(passing)]);
  for (const size of [1, 2, 3, 7, 11, sent.length]) {
    const viewOnly = new ViewOnly();
    const arrived: Buffer[] = [];
    for (let at = 0; at < sent.length; at += size) {
      arrived.push(viewOnly.pass(sent.subarray(at, at + size)));
    }
    expect(Buffer.concat(arrived), `${size} at a time`).toEqual(wanted);
  }
});

test.for<[what: string, said: string]>([
  ["another version", "RFB 003.003\n"],
  ["a password", "RFB 003.008\n\x02"],
  ["that all others are put out", "RFB 003.008\n\x01\x00"],
  ["what nobody knows", "RFB 003.008\n\x01\x01\x63"],
  ["pixels of 16 bits", `RFB 003.008\n\x01\x01${"\x00".repeat(4)}\x10${"\x00".repeat(15)}`],
  ["encodings without end", "RFB 003.008\n\x01\x01\x02\x00\xff\xff"],
  ["sound, as QEMU has it", "RFB 003.008\n\x01\x01\xff\x01"],
])("an observer who sends %s is refused", ([, said]) => {
  expect(() => new ViewOnly().pass(Buffer.from(said, "latin1"))).toThrow("is no observer's");
});

test("a clipboard of 2 GiB that is announced is dropped as it comes", () => {
  const viewOnly = begun();
  viewOnly.pass(message(6, [0, 0, 0, 0x7f, 0xff, 0xff, 0xff]));
  const part = Buffer.alloc(2 ** 20, 3);
  for (let at = 0; at < 100; at++) expect(viewOnly.pass(part)).toHaveLength(0);
});

test("an observer is shown the screen in encodings alone that are followed here", () => {
  // Copying, Tight, ZRLE, a quality, the clipboard.
  const named = [1, 7, 16, -26, 0xc0a1e5ce | 0];
  const wanted = Buffer.alloc(4 + 4 * named.length);
  wanted.writeUInt8(2);
  wanted.writeUInt16BE(named.length, 2);
  for (const [at, encoding] of named.entries()) wanted.writeInt32BE(encoding, 4 + 4 * at);
  expect([...begun().pass(wanted)]).toEqual([2, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 16]);
});
