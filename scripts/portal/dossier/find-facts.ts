import type { SaidChapter } from "./said-chapters.js";

/** What people type: neither case nor accents count. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * What the manual has of some words: rows in which all of them are, or in whose headings they are.
 *
 * @returns chapters and tables that have such rows, with these alone
 */
export function findFacts(chapters: readonly SaidChapter[], asked: string): SaidChapter[] {
  const words = folded(asked)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  return chapters.flatMap((chapter) => {
    const tables = chapter.tables.flatMap((table) => {
      const headings = `${chapter.title} ${table.title}`;
      const rows = table.rows.filter((cells) => {
        const text = folded(`${headings} ${cells.join(" ")}`);
        return words.every((word) => text.includes(word));
      });
      return rows.length > 0 ? [{ ...table, rows }] : [];
    });
    return tables.length > 0 ? [{ ...chapter, tables }] : [];
  });
}
