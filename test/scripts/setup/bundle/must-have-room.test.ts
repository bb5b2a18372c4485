import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Misuse } from "../../../../scripts/ground/misuse.js";
import { type DiskRoom, diskRoom } from "../../../../scripts/setup/bundle/disk-room.js";
import { mustHaveRoom } from "../../../../scripts/setup/bundle/must-have-room.js";

const need = (what: string, bytes: number, on: DiskRoom, more: string) => ({
  what: { fr: what, en: what },
  bytes,
  on,
  more: { fr: more, en: more },
});
const home = { where: "/root/.cache", disk: "1", free: 5e9 };
const here = { where: "/srv", disk: "1", free: 5e9 };
const stick = { where: "/media/stick", disk: "2", free: 4e9 };

test("what fits on each disk is let through", () => {
  expect(() =>
    mustHaveRoom([need("parts", 5e9, home, "move it"), need("a.tar", 4e9, stick, "give another")]),
  ).not.toThrow();
  expect(() => mustHaveRoom([])).not.toThrow();
});

test("fails where what is on one disk does not fit together, with the arithmetic and each way out", () => {
  const asked = () =>
    mustHaveRoom([
      need("parts", 3.5e9, home, "move it"),
      need("a.tar", 1e9, stick, "give another"),
      need("b.tar", 3.3e9, here, "give another"),
    ]);
  expect(asked).toThrow(Misuse);
  expect(asked).toThrow(
    "not enough room (/root/.cache, /srv): parts 3.50 + b.tar 3.30 = 6.80 GB, and 5.00 GB are free there: free some, or move it, give another",
  );
});

test("one that does not fit alone is told without a sum", () => {
  expect(() => mustHaveRoom([need("a.tar", 6e9, stick, "give another")])).toThrow(
    "not enough room (/media/stick): a.tar 6.00 GB, and 4.00 GB are free there: free some, or give another",
  );
});

test("the room of a folder that is yet to be made is that of its disk", async () => {
  const there = await diskRoom(tmpdir());
  const folder = join(tmpdir(), "not", "there");
  expect(await diskRoom(folder)).toMatchObject({ where: folder, disk: there.disk });
  const { blocks, bsize } = statfsSync(tmpdir());
  expect(there.free).toBeGreaterThan(0);
  expect(there.free).toBeLessThanOrEqual(blocks * bsize);
});
