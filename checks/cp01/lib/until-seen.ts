import { setTimeout } from "node:timers/promises";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import type { Probe } from "../../lib/nodes/probe.js";
import type { Matter } from "./matter.js";
import { green } from "./service-at.js";
import { watchRecord } from "./watch-record.js";

const answers = { well: green, refused: "NT_STATUS_ACCESS_DENIED" } as const;

/** How long a change of the directory may take to reach whoever gives tickets, in milliseconds. */
const longestMs = 50_000;

/** Wait until the last looks of those who try a share see it well, or refused. */
export async function untilSeen(
  probe: Probe,
  { name, matters }: { readonly name: string; readonly matters: readonly Matter[] },
  wanted: keyof typeof answers,
): Promise<void> {
  const since = Math.floor(Date.now() / 1000);
  const end = performance.now() + longestMs;
  let seen = "";
  while (performance.now() < end) {
    const { looks } = await watchRecord(probe, name);
    const last = matters.flatMap(({ by, share }) => (share ? [looks[by]?.at(-1)] : []));
    seen = last.map((stretch) => stretch?.seen ?? "∅").join(", ");
    const holds = last.every(
      (stretch) =>
        stretch !== undefined && stretch.until >= since && stretch.seen === answers[wanted],
    );
    if (holds) return;
    await setTimeout(1000);
  }
  throw new LocalizedError({
    fr: `${name} : le partage n'est pas ${{ well: "accordé", refused: "refusé" }[wanted]} : ${seen}`,
    en: `${name}: the share is not ${wanted}: ${seen}`,
  });
}
