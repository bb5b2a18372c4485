import type { Look } from "../ground/look.js";
import type { Note } from "../ground/progress.js";
import type { Text } from "../ground/text.js";
import type { Supplies } from "./bundle/supplies.js";

/** One thing that a lab needs of the machine it runs on. */
export interface Requirement {
  readonly id: string;
  readonly title: Text;
  /** How long `fix` takes on a small machine, in seconds. @default it is over at once */
  readonly seconds?: number;
  /** The same, out of a bundle. @default as long */
  readonly suppliedSeconds?: number;
  /** Changes nothing and costs milliseconds: every `up` begins with it. */
  look(): Promise<Look>;
  /**
   * Brings what is missing, out of a bundle where one was given, else from the network.
   *
   * @default only the user can
   */
  fix?(note: Note, supplies?: Supplies): Promise<void>;
}
