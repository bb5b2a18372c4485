/** A word as people mean it: case, accents and blanks around it say nothing. */
export function fold(word: string): string {
  return word
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .trim()
    .toLowerCase();
}
