import { expect, test } from "vitest";
import { changesPage as changesPageOf } from "../../../../scripts/cli/reports/changes.js";
import { inEnglish } from "../../../lib/in-english.js";

const changesPage = inEnglish(changesPageOf);

const at = "2026-06-15T09:00:00.000Z";
const since = new Date(2026, 5, 15, 8, 30);
const silent = { files: [], moreFiles: 0, processes: [] };

test("a machine has a few lines, and what is left out is counted", () => {
  const files = Array.from(
    { length: 20 },
    (_, n) => ({ path: `/etc/${n}`, what: "added", at }) as const,
  );
  const page = changesPage(
    [
      { machine: "ws1", ...silent },
      { machine: "ws2", files, moreFiles: 7, processes: [{ command: "a\n  ✓ b", startedAt: at }] },
    ],
    since,
  );
  const lines = page.split("\n");
  expect(lines[0]).toContain("08:30:00");
  expect(lines.slice(1, 4)).toEqual(["  ws2", "    + /etc/0", "    + /etc/1"]);
  expect(lines.slice(-4)).toEqual([
    "    + /etc/14",
    expect.stringContaining("12"),
    "    ▸ a\\n  ✓ b",
    "",
  ]);
});

test("where nothing was written, and where nobody can tell, is said", () => {
  expect(changesPage([{ machine: "ws1", ...silent }], since)).toMatch(/\n {2}(rien|nothing)\n$/);
  expect(changesPage(undefined, since)).toContain("overlay2");
});
