import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { InLine } from "./in-line.js";
import type { NameHolder } from "./kernel-name.js";
import { labsNames } from "./labs-names.js";

/** A place in a line for all servers that keep state in one database. */
export interface StandingEverywhere {
  /** Those of other servers who came before; they count as gone once nobody can hear of them any more. */
  readonly before: readonly NameHolder[];
  release(): Promise<void>;
}

/**
 * Take a place in a line for all servers, by whoever has one on this server already: among those it is up to the kernel who comes first.
 *
 * @param lineName what the names of all its places begin with; undefined where no other server can know of it
 * @returns undefined there, and where what is noted of labs is in files
 * @throws Misuse where the database can't be reached
 */
export async function standEverywhere(
  lineName: () => Promise<string | undefined>,
  who: InLine,
): Promise<StandingEverywhere | undefined> {
  const names = await labsNames();
  const kind = names && (await lineName());
  if (!names || kind === undefined) return undefined;
  const line = JSON.stringify({ ...who, server: hostname() });
  const { release, others } = await names.take({ name: `${kind}${randomUUID()}`, kind, line });
  let lose = () => {};
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  names.lost.addEventListener("abort", lose);
  if (names.lost.aborted) lose();
  return {
    before: others.map((other) => {
      const holder = names.holder(other);
      return { ...holder, gone: Promise.race([holder.gone, lost]) };
    }),
    async release() {
      names.lost.removeEventListener("abort", lose);
      await release?.();
    },
  };
}
