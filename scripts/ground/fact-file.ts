import type { z } from "zod";
import { Facts, type FactsOptions } from "./facts.js";
import { fileShelf } from "./shelf/file-shelf.js";
import { WrongFacts } from "./shelf/wrong-facts.js";

/**
 * Facts that are in a file of this home wherever others are: they name what this server has, or are read before anything
 * else is.
 */
export class FactFile<T> extends Facts<T> {
  constructor(name: string, schema: z.ZodType<T>, empty: T, options?: FactsOptions) {
    super(fileShelf, name, schema, empty, options);
  }

  /**
   * What `read` finds, without anything else meanwhile: for what has to be known before modules are read.
   *
   * @throws what `read` does
   */
  readNow(candidate: string): T {
    try {
      return this.parse(fileShelf.readNow(candidate, this.name));
    } catch (problem) {
      if (!(problem instanceof WrongFacts)) throw problem;
      throw this.unreadable(candidate, problem, fileShelf.whereNow(candidate, this.name));
    }
  }
}
