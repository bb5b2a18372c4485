/**
 * A table as a file of CSV that spreadsheets here open by a click: RFC 4180 with `;`, UTF-8 with its mark. What begins
 * like a formula is text.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`;
}

function cell(value: string | number): string {
  const isFormula = typeof value === "string" && /^[=+\-@\t\r]/.test(value);
  return `"${`${isFormula ? "'" : ""}${value}`.replaceAll('"', '""')}"`;
}
