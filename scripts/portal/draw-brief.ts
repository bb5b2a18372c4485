import MarkdownIt, { type StateCore, type Token } from "markdown-it";
import { companyPages } from "../../modules/administration/company-pages.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { machineNames } from "../../stacks/plan/plan.js";
import { language } from "../ground/say.js";
import { spacing } from "./guides/read-guides.js";

/**
 * Markdown without markup of the source's own and without images: a centre writes briefs of its own. Lines are lines, as
 * they are where a brief is read as it was written.
 */
const markdown = new MarkdownIt({ html: false, breaks: true }).disable(["image", "lheading"]);
markdown.core.ruler.push("of-the-lab", (state) => {
  for (const token of state.tokens) {
    // Above it stands a title of the page's.
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = "h4";
    if (token.children) token.children = withLeads(withoutForeign(token.children, state), state);
  }
});

/** Where a part of a brief leads to on the lab's page: machines have places there by their names. */
const placeOf = (machine: string) => `#machine-${machine}`;

/** The seat that the company's own pages are open at. */
const seat = "adm1";

/** What of running text leads somewhere: a machine's name by itself, or a page of the company. */
const leading = ofCompany(() => {
  const hosts = Object.values(companyPages()).map(({ address }) => `https://${address}`);
  const names = [...hosts, ...machineNames].map((name) => name.replaceAll(".", "\\."));
  return new RegExp(`(?<![\\w./@-])(${names.join("|")})(?![\\w/@-]|\\.\\w)`);
});

/** What was drawn, by language, company and source: each page that is asked for shows some of a few hundred. */
const drawn = ofCompany(() => ({ fr: new Map<string, string>(), en: new Map<string, string>() }));

/**
 * A brief, or the scenario of an exam, as a page has it: elements of Markdown and text, in the language of whoever reads it.
 * Names of machines, and pages of the company, lead to their places on the lab's page.
 */
export function drawBrief(source: string): string {
  const known = drawn()[language()];
  const before = known.get(source);
  if (before !== undefined) return before;
  const html = markdown.render(source);
  known.set(source, html);
  return html;
}

/** A link that leads out of the pages is its words and its address: a lab's sites are open from inside the lab alone. */
function withoutForeign(inner: readonly Token[], state: StateCore): Token[] {
  const ends: Token[][] = [];
  return inner.flatMap((token, at) => {
    if (token.type === "link_close") return ends.pop() ?? [];
    if (token.type !== "link_open") return [token];
    const address = String(token.attrGet("href"));
    if (/^(?:#|\/(?!\/))/.test(address)) {
      const close = new state.Token("link_close", "a", -1);
      ends.push([close]);
      return [token];
    }
    ends.push(inner[at + 1]?.content === address ? [] : [textOf(` (${address})`, state)]);
    return [];
  });
}

function withLeads(inner: readonly Token[], state: StateCore): Token[] {
  let depth = 0;
  return inner.flatMap((token) => {
    depth += token.nesting * Number(token.type.startsWith("link_"));
    if (token.type === "code_inline" && depth === 0 && isWhole(token.content)) {
      return linked(token.content, token, state);
    }
    if (token.type !== "text") return [token];
    return token.content
      .split(leading())
      .flatMap((part) =>
        depth === 0 && isWhole(part)
          ? linked(part, textOf(part, state), state)
          : [textOf(spacing[language()](part), state)],
      );
  });
}

/** Whether a part of a text is something that leads somewhere, and nothing else. */
function isWhole(part: string): boolean {
  return leading().exec(part)?.[0] === part;
}

function linked(part: string, words: Token, state: StateCore): Token[] {
  const open = new state.Token("link_open", "a", 1);
  open.attrSet("href", placeOf(part.includes("/") ? seat : part));
  return [open, words, new state.Token("link_close", "a", -1)];
}

function textOf(content: string, state: StateCore): Token {
  const token = new state.Token("text", "", 0);
  token.content = content;
  return token;
}
