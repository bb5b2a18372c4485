import { FactFile } from "./fact-file.js";
import { shareCopy } from "./shelf/copies/working-copy.js";

/** Facts in a file of this home's that is a copy, where homes share labs: `copied-files.ts` names it. */
export class CopiedFactFile<T> extends FactFile<T> {
  /** The same; the other homes know it from then on. */
  override async update(candidate: string, change: (facts: T) => T): Promise<void> {
    await super.update(candidate, change);
    await shareCopy(candidate);
  }
}
