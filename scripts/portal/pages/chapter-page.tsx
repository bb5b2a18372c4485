import type { SaidChapter } from "../dossier/said-chapters.js";
import { DossierFrame, type DossierFrameProps } from "./dossier-frame.js";
import { FactTable } from "./fact-table.js";

/** A chapter of the operations manual. */
export function ChapterPage({
  chapter,
  ...frame
}: Omit<DossierFrameProps, "children" | "current" | "asked" | "problem"> & {
  readonly chapter: SaidChapter;
}) {
  return (
    <DossierFrame {...frame} asked="" current={chapter.id}>
      <h1>{chapter.title}</h1>
      <p>{chapter.lead}</p>
      {chapter.tables.map((table, at) => (
        <FactTable key={table.title} id={`table-${at}`} table={table} />
      ))}
    </DossierFrame>
  );
}
