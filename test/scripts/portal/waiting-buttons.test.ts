import { expect, test } from "vitest";
import { sources } from "../../lib/sources.js";

test("no button of a page is `disabled`, from which browsers take the keyboard: it waits", () => {
  const pages = sources.filter(({ file }) => /^scripts\/portal\/.*\.tsx$/.test(file));
  const waits = pages.filter(({ source }) => source.includes("isWaiting={"));
  expect(waits.length).toBeGreaterThan(4);
  const disables = pages.filter(({ source }) => /(?<!aria-)\bdisabled=/.test(source));
  expect(disables.map(({ file }) => file)).toEqual([]);
});
