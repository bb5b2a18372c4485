import type { z } from "zod";
import { Facts, type FactsOptions } from "./facts.js";
import { keptShelf } from "./shelf/kept-shelf.js";

/** Facts that are wherever `lab state move` put them: in files of this home, or in a database. */
export class KeptFacts<T> extends Facts<T> {
  constructor(name: string, schema: z.ZodType<T>, empty: T, options?: FactsOptions) {
    super(keptShelf, name, schema, empty, options);
  }
}
