import { createHash } from "node:crypto";
import { setMaxListeners } from "node:events";
import { ConsoleSockets } from "./consoles/console-sockets.js";
import { TakeOvers } from "./consoles/take-overs.js";
import { Batches } from "./deeds/batches.js";
import { BoardFeed } from "./live/board-feed.js";
import { errandsOf } from "./live/errands-of.js";
import { Feeds } from "./live/feeds.js";
import type { Picture } from "./pages/picture.js";
import type { Asset, Portal } from "./portal.js";
import type { Store } from "./store/store.js";
import type { UseCases } from "./use-cases.js";
import { Tries } from "./ways-in/tries.js";
import { Visits } from "./ways-in/visits.js";

export interface PortalProps {
  readonly store: Store;
  readonly useCases: UseCases;
  readonly consoles: Portal["consoles"];
  readonly picture: Picture;
  readonly assets: ReadonlyMap<string, Asset>;
}

/** A portal that nobody has come to yet. */
export function makePortal({ store, useCases, consoles, picture, assets }: PortalProps): Portal {
  const digest = createHash("sha256");
  for (const { text } of assets.values()) digest.update(text);
  const feeds = new Feeds(store, useCases);
  const board = new BoardFeed(store, useCases, feeds);
  const ending = new AbortController();
  // Every stream listens.
  setMaxListeners(0, ending.signal);
  const visits = new Visits(store);
  const batches = new Batches(() => board.hear(false));
  return {
    store,
    useCases,
    consoles,
    sockets: new ConsoleSockets(store, visits, new TakeOvers(useCases.noteAssistance)),
    picture,
    assets,
    feeds,
    board,
    batches,
    errands: errandsOf(useCases, feeds),
    visits,
    version: digest.digest("hex").slice(0, 12),
    tries: {
      address: new Tries({ burst: 20, everyMs: 10_000 }),
      trainer: new Tries({ burst: 20, everyMs: 30_000 }),
    },
    streams: new Map(),
    streaming: new Set(),
    ending,
  };
}
