import { join } from "node:path";
import { makeLabHome } from "../../ground/make-lab-home.js";
import { FileKeeper } from "./file/file-keeper.js";
import type { Keeper } from "./keeper.js";
import { portalFile, portalFolder } from "./portal-folder.js";
import type { Queries } from "./queries.js";

/**
 * What the portal keeps: accounts, cards, sessions, results, and who did what. It is the one place where it is decided
 * where that is; the server and the command line may have it open at once.
 */
export class Store {
  private readonly keeper: Keeper;

  private constructor(keeper: Keeper) {
    this.keeper = keeper;
  }

  /**
   * Open it, and bring it to this version.
   *
   * @param folder where its file is. @default - the portal's, in the home of labs
   * @throws Misuse, with the file kept as it is, where it is no database or a newer version's
   */
  static async open(folder?: string): Promise<Store> {
    const file = join(folder ?? (await makeLabHome(portalFolder)), portalFile);
    return new Store(await FileKeeper.open(file));
  }

  /** Do something to it: all of it or, where it throws, nothing. Acts come one after another, whatever process asks. */
  act<T>(work: (database: Queries) => Promise<T>): Promise<T> {
    return this.keeper.act(work);
  }

  /** What others tell this one by, for as long as it is open. */
  ownName(): string {
    return this.keeper.ownName();
  }

  /** Names of all who have it open now, on whatever machine: a killed one is none of them. */
  livingNames(): Promise<ReadonlySet<string>> {
    return this.keeper.livingNames();
  }

  /** Let it go, once what was begun is over. */
  close(): Promise<void> {
    return this.keeper.close();
  }
}
