import { expect, test } from "vitest";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { languages } from "../../../scripts/ground/text.js";
import { drawMarkdown } from "../../../scripts/portal/guides/draw-markdown.js";
import { guides } from "../../../scripts/portal/guides/guides.js";
import { readGuides } from "../../../scripts/portal/guides/read-guides.js";
import { scriptedPortal } from "../../lib/scripted-portal.js";

const nowhere = () => undefined;
const asItIs = (text: string) => text;

test.for(keysOf(guides))("the guide '%s' is drawn in the reader's language", async (name) => {
  const { ask } = await scriptedPortal();
  for (const language of languages) {
    const answer = await ask(`/guides/${name}`, {
      as: "owner",
      headers: { "accept-language": language },
    });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    const drawn = (await readGuides()).get(name)?.[language];
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<h1>${drawn?.title ?? ""}</h1>`);
    expect(drawn?.sections.length).toBeGreaterThan(3);
    for (const { id } of drawn?.sections ?? []) {
      expect(page).toContain(`href="#${id}"`);
      expect(page).toContain(`<h2 id="${id}"`);
    }
  }
});

test("whoever has not come in is shown the candidate's guide alone, and whoever has all of them", async () => {
  const { ask } = await scriptedPortal();
  const named = async (as: "nobody" | "owner" | "trainer") =>
    [...(await (await ask("/guides", { as })).text()).matchAll(/href="\/guides\/(\w+)"/g)].map(
      ([, name]) => name,
    );
  expect(await named("nobody")).toEqual(["candidate"]);
  expect(await named("owner")).toEqual(keysOf(guides));
  expect(await named("trainer")).toEqual(keysOf(guides));
  expect(await (await ask("/", { as: "nobody" })).text()).toContain('href="/guides"');
});

/** What Markdown makes of the lines below. */
const elements = ["p", "pre", "code", "table", "thead", "tbody", "tr", "th", "td", "h2"];

test.for([
  "<script>alert(1)</script>",
  "a <img src=x onerror=alert(1)> b",
  "<a href='javascript:alert(1)'>x</a>",
  "[x](javascript:alert(1))",
  "```\n</code></pre><script>alert(1)</script>\n```",
  "| <b>a</b> |\n|---|\n| <script>alert(1)</script> |",
  "## <script>alert(1)</script>",
])("markup in a guide is text: %s", (source) => {
  const { html } = drawMarkdown(source, nowhere, asItIs);
  expect(html).toMatch(/alert\(1\)/);
  const drawn = [...html.matchAll(/<([a-z0-9]+)([^>]*)>/g)];
  expect(drawn.filter(([, name = ""]) => !elements.includes(name))).toEqual([]);
  expect(drawn.filter(([, , own = ""]) => !/^(?: id="[^"<>]*")?$/.test(own))).toEqual([]);
});

test.for([
  "[x](https://evil.test)",
  "[x](//evil.test)",
  "[x](../../README.md)",
  "![x](picture.png)",
])("a guide that leads to no page of the portal is not drawn: %s", (source) => {
  expect(() => drawMarkdown(source, nowhere, asItIs)).toThrow(/leads to no page/);
});

test("guides link to one another", async () => {
  const { ask } = await scriptedPortal();
  const page = await (await ask("/guides/trainer", { as: "trainer" })).text();
  expect(page).toContain('<a href="/guides/administrator">');
  expect(page).toContain('<a href="/guides/jury">');
});

test("in French no line begins with a sign that belongs to the one before, and code stays as it is typed", async () => {
  const html = [...(await readGuides()).values()].map(({ fr }) => fr.html).join("\n");
  const prose = html.replaceAll(/<code.*?<\/code>/gs, "");
  expect(prose).toMatch(/\u00a0:/);
  expect(prose).not.toMatch(/ [:;?!»]|« /);
  expect(html.match(/<code[^>]*>[^<]*\u00a0/g)).toBeNull();
});
