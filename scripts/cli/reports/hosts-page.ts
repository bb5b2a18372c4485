import Table from "cli-table3";
import { say } from "../../ground/say.js";
import type { Text } from "../../ground/text.js";
import type { HostSummary } from "../../operations/hosts/host-summaries.js";

const stateNames: Readonly<Record<HostSummary["state"], Text>> = {
  ready: { fr: "prêt", en: "ready" },
  full: { fr: "plein", en: "full" },
  unfit: { fr: "ne convient pas", en: "unfit" },
  unreachable: { fr: "injoignable", en: "unreachable" },
};

/** Hosts as people read them, and below why one is not ready. */
export function hostsPage(all: readonly HostSummary[]): string {
  const table = new Table({
    head: [
      say({ fr: "serveur", en: "host" }),
      say({ fr: "moteur", en: "engine" }),
      say({ fr: "état", en: "state" }),
      "Docker",
      say({ fr: "cœurs", en: "cores" }),
      say({ fr: "mémoire libre, Mio", en: "free memory, MiB" }),
      "labs",
    ],
    style: { head: [], border: [], compact: true },
  });
  const drained = say({ fr: "sans nouveaux labs", en: "drained" });
  for (const { host, endpoint, context, state, drainedSince, ...seen } of all) {
    table.push([
      host,
      context ? `${endpoint} (${context})` : endpoint,
      drainedSince ? `${say(stateNames[state])}, ${drained}` : say(stateNames[state]),
      seen.docker ?? "",
      seen.cores ?? "",
      seen.roomMiB === undefined ? "" : `${seen.roomMiB} / ${seen.memoryMiB}`,
      (seen.labs ?? []).join(" "),
    ]);
  }
  const why = all.flatMap(({ host, why }) => why.map((one) => `${host}: ${say(one)}\n`));
  return `${table}\n${why.join("")}`;
}
