import { Misuse } from "../misuse.js";
import type { Text } from "../text.js";

/** The engine of this server can't be had: nothing is known of its labs meanwhile. */
export class EngineAway extends Misuse {
  /**
   * What the system said, where that tells that this server has never had one, or that this user may not use it: then no
   * lab of his stands. Undefined where some may.
   */
  readonly code: string | undefined;

  constructor(told: Text, code?: string) {
    super(told);
    this.code = code;
  }
}
