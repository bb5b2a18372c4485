import MarkdownIt from "markdown-it";

export interface DrawnMarkdown {
  /** The words of its first heading. */
  readonly title: string;
  /** The words of its first paragraph. */
  readonly lead: string;
  readonly html: string;
  /** Its headings of the second level, each with the id that it has in `html`. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** No markup of the source's own, and no images: what is drawn has the elements of Markdown and nothing else. */
const markdown = new MarkdownIt({ html: false }).disable("image");

/**
 * Draw a page that is written in Markdown. What it says is text, whatever it looks like.
 *
 * @param addressOf where a link leads on the pages; undefined where they have no such place
 * @param spaced how running text is set, code left out
 * @throws Error where it links to no place of theirs
 */
export function drawMarkdown(
  source: string,
  addressOf: (link: string) => string | undefined,
  spaced: (text: string) => string,
): DrawnMarkdown {
  const tokens = markdown.parse(source, {});
  const words = { h1: "", p: "" };
  const sections: { id: string; title: string }[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const inner of token.children ?? []) {
      if (inner.type === "text") inner.content = spaced(inner.content);
      if (inner.type !== "link_open") continue;
      const link = String(inner.attrGet("href"));
      const address = addressOf(link);
      if (address === undefined) throw new Error(`'${link}' leads to no page of the portal`);
      inner.attrSet("href", address);
    }
    const title = plain(tokens[at + 1]?.children ?? [], spaced);
    if (token.type === "heading_open" && token.tag === "h2") {
      const id = idOf(title);
      token.attrSet("id", id);
      sections.push({ id, title });
    }
    if (token.type === "heading_open" && token.tag === "h1") words.h1 ||= title;
    if (token.type === "paragraph_open") words.p ||= title;
  }
  const html = markdown.renderer.render(tokens, markdown.options, {});
  return { title: words.h1, lead: words.p, html, sections };
}

/** The words of a line, without what sets them off. */
function plain(
  inner: readonly { readonly type: string; readonly content: string }[],
  spaced: (text: string) => string,
): string {
  return inner
    .map(({ type, content }) =>
      type === "softbreak" ? " " : type === "text" ? spaced(content) : content,
    )
    .join("");
}

function idOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, "-");
}
