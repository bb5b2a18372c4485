import { duplexPair } from "node:stream";
import { Desktop, type DesktopProps } from "../../scripts/operations/consoles/desktop.js";

interface OpeningProps {
  readonly width?: number;
  readonly height?: number;
  readonly bits?: number;
  /** As it is told; no more than four bytes follow. */
  readonly nameLength?: number;
}

/** How a screen begins, as RFB 3.8 with no security, to somebody who answers everything. */
export function screenOpening({
  width = 1280,
  height = 800,
  bits = 32,
  nameLength = 4,
}: OpeningProps = {}): Buffer {
  const init = Buffer.alloc(24);
  init.writeUInt16BE(width);
  init.writeUInt16BE(height, 2);
  init.writeUInt8(bits, 4);
  init.writeUInt32BE(nameLength, 20);
  const begin = Buffer.from("RFB 003.008\n\x01\x01\x00\x00\x00\x00", "latin1");
  return Buffer.concat([begin, init, Buffer.from("adm1")]);
}

/** One rectangle of an update. */
export function rectangle(
  encoding: number,
  width: number,
  height: number,
  body: Buffer = Buffer.alloc(0),
): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(width, 4);
  head.writeUInt16BE(height, 6);
  head.writeInt32BE(encoding, 8);
  return Buffer.concat([head, body]);
}

/** An update of one rectangle. */
export function update(one: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 1]), one]);
}

/** A desktop whose machine is the test: what a reader sends arrives at `machine`. */
export function scriptedDesktop(props: Partial<DesktopProps> = {}) {
  const [stream, machine] = duplexPair();
  const noted = { endedThere: 0 };
  const desktop = new Desktop({
    id: "d".repeat(32),
    candidate: "c01",
    machine: "adm1",
    stream,
    whyEnded: async () => ({ reason: "exited", exitCode: 1 }),
    endThere: async () => {
      noted.endedThere++;
      machine.destroy();
    },
    onOver: () => undefined,
    ...props,
  });
  let typed = Buffer.alloc(0);
  machine.on("data", (part: Buffer) => {
    typed = Buffer.concat([typed, part]);
  });
  return { desktop, machine, noted, typed: () => typed };
}
