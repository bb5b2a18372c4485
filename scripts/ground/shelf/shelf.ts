/** Where facts are noted: a text each, by the folder that they belong to, e.g. a candidate's, and their name. */
export interface Shelf {
  /**
   * Undefined where nothing is noted.
   *
   * @throws WrongFacts where something is that can't be read
   */
  read(folder: string, name: string): Promise<string | undefined>;
  /**
   * Note another text. Changes that are asked for at once, by whatever processes, come one after another; where the
   * change throws, nothing is noted.
   *
   * @throws what `read` and the change do
   */
  update(
    folder: string,
    name: string,
    change: (text: string | undefined) => Promise<string>,
  ): Promise<void>;
  /**
   * Have nothing noted there, whether it can be read or not.
   *
   * @param before done when nobody else changes it; where it throws, nothing is removed. @default - nothing
   */
  remove(folder: string, name: string, before?: () => Promise<void>): Promise<void>;
  /** How people find it. */
  where(folder: string, name: string): Promise<Shelved>;
}

/** How people find what is noted. */
export interface Shelved {
  /** A path, or whatever else it is called by. */
  readonly path: string;
  /** A command that puts it aside, so that nothing is noted there. */
  readonly aside: string;
}
