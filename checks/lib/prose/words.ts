/** The words of a text, in lower case. */
export function words(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}'’-]*|\d+/gu) ?? [];
}
