import type { VendorNotice } from "./vendor-notice.js";

/** A fact that an answer must give, and how it may be written. */
export interface Fact {
  readonly name: string;
  readonly written: RegExp;
}

/** Facts of the notice that the foreign correspondent asks for. */
export function factsOf({
  reference,
  revision,
  kib,
  bytes,
  deadline,
  deadlineWords: [day, month, year],
}: VendorNotice): readonly Fact[] {
  const number = (value: number) =>
    String(value).replace(/\B(?=(\d{3})+$)/g, "[ ,.\\u00a0\\u202f]?");
  const short = month.slice(0, 3);
  const numeric = deadline.split("-");
  return [
    { name: "reference", written: new RegExp(reference, "i") },
    {
      name: "revision",
      written: new RegExp(`\\b(?:revision|rev|version)\\W{0,3}${revision}\\b`, "i"),
    },
    {
      name: "value",
      written: new RegExp(`\\b${number(kib)} ?(?:KiB|kibibytes)|\\b${number(bytes)}\\b`, "i"),
    },
    {
      name: "deadline",
      written: new RegExp(
        `${deadline}|${numeric[2]}/${numeric[1]}/${year}|\\b${day}(?:st|nd|rd|th)?(?: of)? ${short}\\w*\\.?,? ${year}|\\b${short}\\w*\\.? ${day}(?:st|nd|rd|th)?,? ${year}`,
        "i",
      ),
    },
  ];
}
