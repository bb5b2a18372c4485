import { join } from "node:path";
import { settledPlace } from "../../ground/shelf/settled-place.js";
import { statePlace } from "../../ground/state-place.js";
import { FileKeeper } from "./file/file-keeper.js";
import type { Keeper } from "./keeper.js";
import { ownFile } from "./own-file.js";
import { portalFile } from "./portal-folder.js";
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
   * @param folder where its file is. @default - wherever `lab state move` put it, else the portal's, in the home of labs
   * @throws Misuse, with nothing changed, where that can't be read, can't be reached, or is a newer version's
   */
  static async open(folder?: string): Promise<Store> {
    for (;;) {
      const keeper = await (folder === undefined
        ? openKept()
        : FileKeeper.open(join(folder, portalFile), async () => true));
      if (keeper) return new Store(keeper);
    }
  }

  /** Do something to it: all of it or, where it throws, nothing. Acts come one after another, whatever process asks. */
  act<T>(work: (database: Queries) => Promise<T>): Promise<T> {
    return this.keeper.act(work);
  }

  /** The home that has it open among those that keep what they have there; empty where there is but one. */
  get home(): string {
    return this.keeper.home;
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

/** Undefined where it was moved meanwhile. */
async function openKept(): Promise<Keeper | undefined> {
  const place = await settledPlace();
  if (place === null) {
    const isHere = async () => (await statePlace.read()) === null;
    return FileKeeper.open(await ownFile(), isHere);
  }
  // Whoever keeps files needs no client of PostgreSQL.
  const { PostgresKeeper } = await import("./postgres/postgres-keeper.js");
  return PostgresKeeper.open(place);
}
