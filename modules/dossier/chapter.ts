import type { Text, Told } from "../../scripts/ground/text.js";
import type { ChapterId } from "./chapter-titles.js";

/** Facts of one kind. What is no text of ours is a name, an address or a setting, the same for every reader. */
export interface Table {
  readonly title: Text;
  /** What each column has; the first names what its row is about. */
  readonly columns: readonly Text[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly Told[])[];
}

/** What is in a chapter: a sentence, and facts that are the plan's and the images' own. */
export interface Content {
  readonly lead: Text;
  readonly tables: readonly Table[];
}

/** A part of the operations manual. */
export interface Chapter extends Content {
  readonly id: ChapterId;
  readonly title: Text;
}
