import MarkdownIt from "markdown-it";
import { visible } from "../../ground/terminal/visible.js";

/**
 * A candidate wrote it: no markup of his own, no images, and no links, which would lead whoever reads it out of here under
 * words that say something else.
 */
const markdown = new MarkdownIt({ html: false, breaks: true }).disable([
  "image",
  "link",
  "autolink",
  "reference",
]);

/**
 * Draw what a candidate wrote in Markdown.
 *
 * @param top level of its highest headings: they stand below others of the page
 */
export function drawReport(words: string, top: number): string {
  const tokens = markdown.parse(visible(words), {});
  const headings = tokens.filter(({ type }) => type.startsWith("heading_"));
  const levels = [...new Set(headings.map(({ tag }) => tag))].toSorted();
  // In their order and none left out, whatever he began with.
  for (const one of headings) one.tag = `h${Math.min(6, top + levels.indexOf(one.tag))}`;
  return markdown.renderer.render(tokens, markdown.options, {});
}
