import { expect, test } from "vitest";
import {
  ObservedScreen,
  observedEncodings,
} from "../../../../scripts/operations/consoles/observed-screen.js";
import { rectangle, screenOpening, update } from "../../../lib/scripted-screen.js";

const { raw, copyRect, zrle, cursor, lastRect, desktopName, desktopSize, extendedDesktopSize } =
  observedEncodings;

/** What is drawn for an observer. */
const shown = {
  "a raw rectangle": update(rectangle(raw, 4, 2, Buffer.alloc(32, 7))),
  "a part of the screen that moved": update(rectangle(copyRect, 9, 9, Buffer.alloc(4))),
  "a compressed one": update(rectangle(zrle, 64, 64, Buffer.from([0, 0, 0, 3, 1, 2, 3]))),
  "the pointer": update(rectangle(cursor, 9, 2, Buffer.alloc(72 + 4))),
  "another size": update(rectangle(desktopSize, 1024, 768)),
  "another size, with its two screens": update(
    rectangle(extendedDesktopSize, 1024, 768, Buffer.from([2, 0, 0, 0, ...Buffer.alloc(32)])),
  ),
  "another name": update(rectangle(desktopName, 0, 0, Buffer.from([0, 0, 0, 2, 97, 98]))),
  "several, until the last": Buffer.concat([
    Buffer.from([0, 0, 255, 255]),
    rectangle(raw, 1, 1, Buffer.alloc(4)),
    rectangle(lastRect, 0, 0),
  ]),
  "a bell": Buffer.from([2]),
  "the end of updates": Buffer.from([150]),
  "a fence": Buffer.from([248, 0, 0, 0, 0, 0, 0, 1, 2, 9, 9]),
};

/** What was copied on the machine. */
const copied = {
  "a text": Buffer.from([3, 0, 0, 0, 0, 0, 0, 3, 97, 98, 99]),
  "a text of the extended kind": Buffer.from([3, 0, 0, 0, 255, 255, 255, 252, 1, 2, 3, 4]),
};

function opened(): ObservedScreen {
  const observed = new ObservedScreen();
  expect(observed.pass(screenOpening())).toEqual(screenOpening());
  return observed;
}

test("an observer is sent what is drawn, and nothing that was copied, however it is cut", () => {
  const all = Object.values(shown).flatMap((one) => [one, ...Object.values(copied)]);
  const sent = Buffer.concat([screenOpening(), ...all]);
  const wanted = Buffer.concat([screenOpening(), ...Object.values(shown)]);
  for (const size of [1, 2, 3, 7, 64, sent.length]) {
    const observed = new ObservedScreen();
    const passed: Buffer[] = [];
    for (let at = 0; at < sent.length; at += size) {
      passed.push(observed.pass(sent.subarray(at, at + size)));
    }
    expect(Buffer.concat(passed), `${size} at a time`).toEqual(wanted);
  }
});

test("100 MiB that were copied pass by, and hold no memory", () => {
  const observed = opened();
  const head = Buffer.from([3, 0, 0, 0, 0, 0, 0, 0]);
  const length = 100 * 2 ** 20;
  head.writeUInt32BE(length, 4);
  expect(observed.pass(head)).toHaveLength(0);
  const part = Buffer.alloc(2 ** 20, "x");
  for (let sent = 0; sent < length; sent += part.length) {
    expect(observed.pass(part)).toHaveLength(0);
  }
  const { "a bell": bell } = shown;
  expect(observed.pass(bell)).toEqual(bell);
});

test.for<readonly [string, Buffer]>([
  ["a screen of 65535×65535", update(rectangle(desktopSize, 65_535, 65_535))],
  ["a rectangle of 65535×65535", update(rectangle(raw, 65_535, 65_535))],
  ["4 GiB for one pixel", update(rectangle(zrle, 1, 1, Buffer.from([255, 255, 255, 255])))],
  ["a pointer of 4000×4000", update(rectangle(cursor, 4000, 4000))],
  ["a name of 1 GiB", update(rectangle(desktopName, 0, 0, Buffer.from([64, 0, 0, 0])))],
  ["an encoding that nobody asked for", update(rectangle(7, 1, 1))],
  ["a table of colours", Buffer.from([1, 0, 0, 0, 0, 1])],
  ["a message that is none", Buffer.from([77])],
])("%s is refused", ([, bytes]) => {
  const observed = opened();
  expect(() => observed.pass(bytes)).toThrow("is not shown to an observer");
});

test.for<readonly [string, Buffer]>([
  ["of 65535×65535", screenOpening({ width: 65_535, height: 65_535 })],
  ["of 8 bits", screenOpening({ bits: 8 })],
  ["with a name of 1 GiB", screenOpening({ nameLength: 2 ** 30 })],
  ["that wants a password it refuses", Buffer.from("RFB 003.008\n\x00", "latin1")],
])("a screen %s is refused at its beginning", ([, bytes]) => {
  expect(() => new ObservedScreen().pass(bytes)).toThrow("is not shown to an observer");
});
