import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Kept, KeptPlace } from "../../../scripts/portal/pages/report/kept-report.js";
import { type DraftState, ReportDraft } from "../../../scripts/portal/pages/report/report-draft.js";
import {
  type ReportSaved,
  reportBytes,
} from "../../../scripts/portal/pages/report/report-server.js";
import type { ReportRead } from "../../../scripts/portal/pages/view.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const template = "## Cause\n\n## Proof";

/** What one browser keeps, of each of its pages. */
function elsewhere() {
  const all = new Map<object, Kept>();
  return {
    /** The place of another page. */
    place(): KeptPlace {
      const own = {};
      return {
        set: (kept) => void (kept ? all.set(own, kept) : all.delete(own)),
        takeOver() {
          const others = [...all].filter(([page]) => page !== own);
          for (const [page] of others) all.delete(page);
          return others.map(([, kept]) => kept);
        },
      };
    },
    keeps: () => [...all.values()],
  };
}

/** A server that keeps one report, and may be away; browsers' pages that share what one browser keeps. */
function bench() {
  const server = { words: "", version: 0, isAway: false, isOver: false };
  const own = elsewhere();
  const at = (version: number) => `2026-11-24T09:00:0${version}.000Z`;
  const read = (): ReportRead => ({
    words: server.words,
    version: server.version,
    savedAt: server.version === 0 ? null : at(server.version),
    html: "",
  });
  const page = (browser = own) => {
    const seen: { now?: DraftState } = {};
    const draft = new ReportDraft({
      read: async () => (server.isAway ? undefined : read()),
      async save(version, words): Promise<ReportSaved> {
        if (server.isAway) return { error: "" };
        if (server.isOver) return { error: "over", isOver: true };
        if (version !== server.version) return { error: "other", other: read() };
        server.words = words;
        server.version++;
        return { version: server.version, savedAt: at(server.version) };
      },
      kept: browser.place(),
      template,
      changed: (state) => {
        seen.now = state;
      },
    });
    return { draft, seen };
  };
  return { server, page, keeps: own.keeps };
}

test("a report begins with its headings, and is saved a moment after the last key", async () => {
  const { server, page, keeps } = bench();
  const { draft, seen } = page();
  await draft.begin();
  expect(seen.now).toMatchObject({ words: template, phase: "saved", savedAt: null });
  draft.type("a");
  await vi.advanceTimersByTimeAsync(500);
  draft.type("ab");
  await vi.advanceTimersByTimeAsync(500);
  // Two keys are saved once, and the browser has them meanwhile.
  expect(server.version).toBe(0);
  expect(keeps()).toMatchObject([{ words: "ab", version: 0 }]);
  await vi.advanceTimersByTimeAsync(500);
  expect(server).toMatchObject({ words: "ab", version: 1 });
  expect(seen.now).toMatchObject({ phase: "saved", words: "ab" });
  expect(keeps()).toEqual([]);
});

test("what the server did not get is kept, and saved once it is back, by this page or the next", async () => {
  const { server, page, keeps } = bench();
  const first = page();
  await first.draft.begin();
  server.isAway = true;
  first.draft.type("typed on a train");
  await vi.advanceTimersByTimeAsync(1000);
  expect(first.seen.now).toMatchObject({ phase: "away", words: "typed on a train" });
  // The page is closed and opened again, and the server is still away.
  first.draft.end();
  const next = page();
  await next.draft.begin();
  expect(next.seen.now).toMatchObject({ phase: "away", words: "typed on a train" });
  next.draft.type("typed on a train, and after");
  server.isAway = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.words).toBe("typed on a train, and after");
  expect(keeps()).toEqual([]);
});

test("of two pages the older one is shown what the other has saved, and what it typed is offered, over a reload too", async () => {
  const { server, page } = bench();
  const browser = elsewhere();
  const [one, other] = [page(), page(browser)];
  await one.draft.begin();
  await other.draft.begin();
  one.draft.type("first");
  await vi.advanceTimersByTimeAsync(1000);
  other.draft.type("second");
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.words).toBe("first");
  expect(other.seen.now).toMatchObject({ words: "first", lost: "second", phase: "saved" });
  other.draft.end();
  const again = page(browser);
  await again.draft.begin();
  expect(again.seen.now).toMatchObject({ words: "first", lost: "second" });
  again.draft.type("first, and second");
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.words).toBe("first, and second");
  expect(again.seen.now?.lost).toBe("second");
  again.draft.dropLost();
  expect(again.seen.now?.lost).toBe("");
  expect(browser.keeps()).toEqual([]);
});

test("a page where nothing is typed shows what another one saves", async () => {
  const { server, page } = bench();
  const [one, other] = [page(), page(elsewhere())];
  await one.draft.begin();
  await other.draft.begin();
  one.draft.type("news");
  await vi.advanceTimersByTimeAsync(1000);
  await other.draft.hear(server.version);
  expect(other.seen.now).toMatchObject({ words: "news", lost: "" });
  other.draft.type("news, and more");
  await vi.advanceTimersByTimeAsync(1000);
  expect(server).toMatchObject({ words: "news, and more", version: 2 });
});

test("what was written on an older version in a browser of before is offered, and overwrites nothing", async () => {
  const { server, page } = bench();
  const browser = elsewhere();
  browser.place().set({ version: 1, words: "of yesterday", lost: "" });
  Object.assign(server, { words: "of today", version: 3 });
  const { draft, seen } = page(browser);
  await draft.begin();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.words).toBe("of today");
  expect(seen.now).toMatchObject({ words: "of today", lost: "of yesterday" });
});

test("too much is told with its number and kept, and saved once it is shorter", async () => {
  const { server, page, keeps } = bench();
  const { draft, seen } = page();
  await draft.begin();
  const long = "é".repeat(reportBytes / 2 + 1);
  draft.type(long);
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.now?.phase).toBe("long");
  expect(server.version).toBe(0);
  expect(keeps()).toMatchObject([{ words: long }]);
  draft.type(long.slice(1));
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.words).toHaveLength(reportBytes / 2);
});

test("after the end nothing is saved, and what was typed too late stays in the browser", async () => {
  const { server, page, keeps } = bench();
  const { draft, seen } = page();
  await draft.begin();
  server.isOver = true;
  draft.type("too late");
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.now).toMatchObject({ phase: "refused", told: "over", words: "too late" });
  draft.end();
  expect(server.words).toBe("");
  expect(keeps()).toMatchObject([{ words: "too late" }]);
});

test("two pages of one browser that are closed before they could save lose neither's words", async () => {
  const { server, page, keeps } = bench();
  const [one, other] = [page(), page()];
  await one.draft.begin();
  await other.draft.begin();
  server.isAway = true;
  one.draft.type("of the first page");
  other.draft.type("of the second page");
  await vi.advanceTimersByTimeAsync(1000);
  one.draft.end();
  other.draft.end();
  server.isAway = false;
  const { draft, seen } = page();
  await draft.begin();
  expect(server.words).toBe("of the first page");
  expect(seen.now).toMatchObject({ words: "of the first page", lost: "of the second page" });
  expect(keeps()).toMatchObject([{ words: null, lost: "of the second page" }]);
});
