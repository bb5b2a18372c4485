import { Misuse } from "./misuse.js";
import type { Text } from "./text.js";

/** A file of facts that is there and can't be read. It is kept as it is: somebody may put it right. */
export class UnreadableFacts extends Misuse {
  /** Path of the file. */
  readonly file: string;

  /**
   * @param wrong what is wrong with it, after its name
   * @param cure what to do
   */
  constructor(file: string, wrong: Text, cure: Text) {
    super({
      fr: `${file} ${wrong.fr}. Rien n'y a été changé ; ${cure.fr}`,
      en: `${file} ${wrong.en}. Nothing was changed in it; ${cure.en}`,
    });
    this.file = file;
  }
}
