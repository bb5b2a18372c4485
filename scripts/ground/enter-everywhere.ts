import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { Busy } from "./busy.js";
import type { Holder } from "./holder.js";
import { holderIn } from "./holder-in.js";
import type { NameHolder } from "./kernel-name.js";
import { labsNames } from "./labs-names.js";
import { LockLost } from "./lock-lost.js";
import { lockNames } from "./lock-names.js";
import { tooManyLooks } from "./too-many-looks.js";

/** A place in a lab for all servers that keep state in one database. */
export interface PlaceEverywhere {
  /** Whom it has to wait for on other servers. */
  readonly before: readonly NameHolder[];
  /** Ends, with `LockLost`, where nobody can be sure of the place any more. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/**
 * Take a place in a lab for all servers, by whoever has one on this server already: of those it is up to the kernel who waits for
 * whom.
 *
 * @returns undefined where what is noted of labs is in files: a lab is one server's then
 * @throws Busy where a process of another server changes the lab
 * @throws Misuse where as many look at it as may, or the database can't be reached
 */
export async function enterEverywhere(
  candidate: string,
  holder: Holder,
): Promise<PlaceEverywhere | undefined> {
  const names = await labsNames();
  if (!names) return undefined;
  const { all, change, looks, places } = lockNames(candidate);
  const line = JSON.stringify({ ...holder, server: hostname() });
  const isLook = holder.mode === "look";
  const { release, others } = await names.take({
    ...(isLook
      ? { name: `${looks}${randomUUID()}`, most: { below: looks, count: places } }
      : { name: change }),
    kind: all,
    line,
  });
  const changing = others.filter(({ name }) => name === change);
  if (!release) {
    throw isLook ? tooManyLooks(candidate) : new Busy(candidate, holderIn(changing[0]?.line));
  }
  const before = isLook ? changing : others.filter(({ name }) => name.startsWith(looks));
  const over = new AbortController();
  const lose = () => over.abort(new LockLost(candidate, holder));
  names.lost.addEventListener("abort", lose);
  if (names.lost.aborted) lose();
  return {
    before: before.map((one) => names.holder(one)),
    lost: over.signal,
    release() {
      names.lost.removeEventListener("abort", lose);
      return release();
    },
  };
}
