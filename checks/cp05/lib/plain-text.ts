import { decoded } from "../../lib/helpdesk/decoded.js";
import { withoutMarkup } from "../../lib/helpdesk/without-markup.js";

/** What a person reads in a letter: its text part decoded, without what it quotes. */
export function plainText(letter: string): string {
  return textOf(letter.replaceAll("\r\n", "\n"))
    .split("\n")
    .filter((line) => !line.startsWith(">"))
    .join("\n")
    .trim();
}

function textOf(entity: string): string {
  const end = entity.indexOf("\n\n");
  const headers = entity.slice(0, end).replace(/\n[ \t]+/g, " ");
  const body = entity.slice(end + 2);
  const header = (name: string) =>
    headers.match(new RegExp(`^${name}: *(.*)$`, "im"))?.[1]?.trim() ?? "";
  const boundary = header("Content-Type").match(/boundary="?([^";]+)"?/i)?.[1];
  if (boundary) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1)
      .filter((part) => !part.startsWith("--"));
    // Alternatives of one text: the plainest comes first.
    return textOf((parts[0] ?? "").replace(/^\n/, ""));
  }
  const text = decoded(body, header("Content-Transfer-Encoding").toLowerCase());
  return /html/i.test(header("Content-Type")) ? withoutMarkup(text) : text;
}
