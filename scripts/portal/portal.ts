import type { Consoles } from "../operations/consoles/consoles.js";
import type { ConsoleSockets } from "./consoles/console-sockets.js";
import type { Batches } from "./deeds/batches.js";
import type { BoardFeed } from "./live/board-feed.js";
import type { LabErrands } from "./live/errands-of.js";
import type { Feeds } from "./live/feeds.js";
import type { Picture } from "./pages/picture.js";
import type { Store } from "./store/store.js";
import type { UseCases } from "./use-cases.js";
import type { Tries } from "./ways-in/tries.js";
import type { Visits } from "./ways-in/visits.js";

/** A file of the pages, as browsers are handed it. */
export interface Asset {
  readonly type: string;
  readonly text: string;
  /** The same, by Brotli. */
  readonly brotli: Uint8Array<ArrayBuffer>;
}

/** What the portal's pages stand on. */
export interface Portal {
  readonly store: Store;
  readonly useCases: UseCases;
  readonly feeds: Feeds;
  /** The class, as boards follow it. */
  readonly board: BoardFeed;
  readonly errands: LabErrands;
  /** What trainers have in hand. */
  readonly batches: Batches;
  readonly consoles: Pick<Consoles, "open" | "list" | "get" | "openDesktop" | "desktops">;
  /** Pages that read them. */
  readonly sockets: ConsoleSockets;
  readonly picture: Picture;
  /** By name, e.g. `portal.js`. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** What tells these assets from those of another version. */
  readonly version: string;
  /** Who has something open, for as long as he is in. */
  readonly visits: Visits;
  /** Wrong tries to come in: from an address, and with a trainer's name. */
  readonly tries: { readonly address: Tries; readonly trainer: Tries };
  /** Streams that are open, by who reads them. */
  readonly streams: Map<string, number>;
  /** The same, each until it has told its last. */
  readonly streaming: Set<Promise<void>>;
  /** Aborted once the server ends. */
  readonly ending: AbortController;
}
