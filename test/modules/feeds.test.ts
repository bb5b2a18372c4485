import { expect, test } from "vitest";
import { feeds, noticesSite } from "../../modules/internet/feeds.js";
import { noticePage } from "../../modules/internet/notice-page.js";
import { noticesPages } from "../../modules/internet/notices-pages.js";
import { publishedAt } from "../../modules/internet/published-at.js";
import { plan } from "../../stacks/plan/plan.js";

const pages = noticesPages();
const page = (name: string) => pages[`/srv/www/${noticesSite}/${name}`] ?? "";

test("the outside DNS knows the site of notices", () => {
  expect(Object.keys(plan().outside)).toContain(noticesSite);
});

test.for(feeds)(
  "$file holds each of its notices, whose source can be read",
  ({ file, notices }) => {
    for (const { id } of notices) {
      expect(page(file)).toContain(`https://${noticesSite}/${id}.html`);
      expect(page(`${id}.html`)).toContain("<h1>");
    }
  },
);

test("no two notices have the same number", () => {
  const ids = feeds.flatMap(({ notices }) => notices.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("there are three subjects, in both languages", () => {
  expect(new Set(feeds.map(({ subject }) => subject)).size).toBe(3);
  expect(new Set(feeds.map(({ language }) => language))).toEqual(new Set(["fr", "en"]));
});

test.each([
  ["2026-03-02", "2026-03-02T08:00:00.000Z"],
  ["2026-03-02T17:30:05.123Z", "2026-03-02T17:30:05.123Z"],
])("a notice of %s came out at %s", (date, instant) => {
  const notice = { id: "one", date, author: "", title: "", text: "" };
  expect(publishedAt(notice).toISOString()).toBe(instant);
  expect(noticePage(notice, "en")).toContain("<time>2026-03-02</time>");
});
