import type { Text, Told } from "./text.js";

/** What a look at something found that labs need. */
export type Look =
  | { readonly ok: true; readonly detail: Told }
  | {
      readonly ok: false;
      /** What is wrong, with the value that was seen. */
      readonly detail: Text;
      /** What to do, by hand. */
      readonly remedy: Text;
      /** Set where `fix` can't help in the state that was seen. */
      readonly byHand?: true;
    };
