/** Line breaks and tabs order a text; they are in ours, and what is told a line at a time is without. */
const ordering = "\n\t";

/**
 * A text with everything in it that a terminal obeys, or that is not seen there, written out as JSON
 * writes it: `\u001b`. That is controls (C0, DEL, C1), marks of direction, zero widths, tags, line and
 * paragraph separators: Unicode's Cc, Cf, Zl and Zp. Whole JSON stays the JSON that it was.
 *
 * Libraries that strip escape sequences know well-formed ones only, and hide that they were there.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) =>
    ordering.includes(sign) ? sign : written(sign),
  );
}

/** One escape for each UTF-16 unit: JSON has none for what is beyond them. */
function written(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => {
    const hex = sign.charCodeAt(at).toString(16).padStart(4, "0");
    return `\\u${hex}`;
  }).join("");
}
