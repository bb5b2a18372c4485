import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import { papers } from "../../../checks/papers/index.js";
import { plainMarkdown } from "../../../scripts/cli/reports/plain-markdown.js";
import { inLanguage } from "../../../scripts/ground/say.js";
import { drawBrief } from "../../../scripts/portal/draw-brief.js";
import { routes } from "../../../scripts/portal/routes/routes.js";
import { plan } from "../../../stacks/plan/plan.js";

const english = (source: string) => inLanguage("en", () => drawBrief(source));
const texts = [
  ...[...catalogue.exercises].map(([id, { brief }]) => ({ id, text: brief })),
  ...Object.entries(papers()).map(([id, { scenario }]) => ({ id, text: scenario })),
];

test("lists, code, strong words and lines are drawn", () => {
  expect(english("Do:\n1. `ip link`\n2. **now**\n\nThen stop.\nWait.")).toBe(
    "<p>Do:</p>\n<ol>\n<li><code>ip link</code></li>\n<li><strong>now</strong></li>\n</ol>\n<p>Then stop.<br>\nWait.</p>\n",
  );
});

test("a machine's name by itself leads to the machine, and a page of the company to the seat", () => {
  const { domain } = plan().company;
  expect(english("On ws1, `fw1` and (dc1).")).toBe(
    '<p>On <a href="#machine-ws1">ws1</a>, <a href="#machine-fw1"><code>fw1</code></a> and (<a href="#machine-dc1">dc1</a>).</p>\n',
  );
  const page = `https://support.${domain}`;
  expect(english(`Write (${page}).`)).toContain(`(<a href="#machine-adm1">${page}</a>)`);
  for (const other of [`ws1.${domain}`, "ws10", "/etc/ws1", "ws1@ws2x", "`ip link ws1`"]) {
    expect(english(`See ${other}.`), other).not.toContain("<a");
  }
});

test.for([
  ["markup", "<img src=x onerror=alert(1)> <script>alert(1)</script> &lt;b&gt;"],
  ["an image", "![x](https://evil.test/x.png) ![x](/logo)"],
  ["a script's address", "[x](javascript:alert(1)) [y](data:text/html,x) [z](vbscript:x)"],
  ["another site", "[x](https://evil.test) [y](//evil.test) <https://evil.test> [ws1](http://ws1)"],
  ["a broken address", "[x](https://evil.test/%E0%A4%A)"],
  ["markup in a link's title", '[x](/guides "><img src=x>")'],
] as const)("%s comes to no page", ([, source]) => {
  const html = english(source);
  expect(html).not.toMatch(/<(?!\/?(?:p|a|br)\b)/);
  for (const [, address = ""] of html.matchAll(/href="([^"]*)"/g)) {
    expect(address).toMatch(/^(?:#|\/(?!\/))/);
  }
});

test("what a foreign link says is there as text, with its address", () => {
  expect(english("[the notes](https://exemple.test/a)")).toBe(
    "<p>the notes (https://exemple.test/a)</p>\n",
  );
});

test("each text is drawn whole: nothing of it is taken for a mark by mistake", () => {
  expect(texts.length).toBeGreaterThan(80);
  for (const { id, text } of texts) {
    for (const language of ["fr", "en"] as const) {
      const html = inLanguage(language, () => drawBrief(text[language]));
      expect(html, id).not.toMatch(/<(?:em|s|h4|table|pre|hr|blockquote)\b/);
      // A line that goes on below a list is none of its items.
      expect(html, id).not.toMatch(/<li>(?:(?!<\/li>).)*<br>/s);
      const words = (one: string) => one.replaceAll(/[^\p{Letter}\p{Number}]+/gu, " ").trim();
      const shown = html.replaceAll(/<[^>]*>/g, " ").replaceAll(/&(?:quot|lt|gt|amp);/g, " ");
      const numbers = (one: string) => one.replaceAll(/^(?:\d+\.|-) /gm, "");
      expect(words(shown), id).toBe(words(numbers(plainMarkdown(text[language]))));
    }
  }
});

test("what a text links to is a part of the lab's page, or a page", () => {
  const known = [
    ...["accounts", "patching"].map((part) => `#${part}`),
    ...routes.filter(({ method }) => method === "GET").map(({ path }) => path),
  ];
  const found = texts.flatMap(({ text }) =>
    [text.fr, text.en].flatMap((one) =>
      [...one.matchAll(/\]\(([^)]*)\)/g)].map(([, link = ""]) => link),
    ),
  );
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter((link) => !known.includes(link))).toEqual([]);
});

test("a terminal has the words alone", () => {
  expect(plainMarkdown("See [Accounts](#accounts): `ip a`, **now**.\n- one")).toBe(
    "See Accounts: ip a, now.\n- one",
  );
  for (const { id, text } of texts) {
    expect(plainMarkdown(text.fr), id).not.toMatch(/\]\(|`/);
  }
});
