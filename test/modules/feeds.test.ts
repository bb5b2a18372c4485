import { expect, test } from "vitest";
import { feeds, noticesSite } from "../../modules/internet/feeds.js";
import { noticesPages } from "../../modules/internet/notices-pages.js";
import { plan } from "../../stacks/plan.js";

const pages = noticesPages();
const page = (name: string) => pages[`/srv/www/${noticesSite}/${name}`] ?? "";

test("the outside DNS knows the site of notices", () => {
  expect(Object.keys(plan.outside)).toContain(noticesSite);
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
