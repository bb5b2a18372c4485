import type Docker from "dockerode";
import { z } from "zod";
import { keysOf } from "../ground/keys-of.js";
import type { Text } from "../ground/text.js";
import { removeVolume } from "./remove-volume.js";

/** What is the whole server's, as `docker-engine/files/watch` names it. */
const resources = {
  memory: { fr: "mémoire du serveur, Mio", en: "memory of the server, MiB" },
  disk: { fr: "disque du moteur, Mio", en: "disk of the engine, MiB" },
  files: { fr: "fichiers du disque du moteur", en: "files on the engine's disk" },
  neighbours: { fr: "table des voisins IPv4", en: "table of IPv4 neighbours" },
  neighbours6: { fr: "table des voisins IPv6", en: "table of IPv6 neighbours" },
  tcp: { fr: "tampons de TCP, Mio", en: "buffers of TCP, MiB" },
  udp: { fr: "tampons d'UDP, Mio", en: "buffers of UDP, MiB" },
  connections: { fr: "connexions suivies", en: "tracked connections" },
  groups: { fr: "groupes de contrôle", en: "control groups" },
} as const satisfies Record<string, Text>;

/** A machine that the engine's watch stopped. */
export const stoppedSchema = z.object({
  machine: z.string(),
  /** What was running out, */
  what: z.enum(keysOf(resources)),
  /** how much of it the machine held, and its lab, */
  held: z.number(),
  lab: z.number(),
  /** and how much of all there is was left. */
  left: z.number(),
  of: z.number(),
  at: z.iso.datetime(),
});
export type Stopped = z.infer<typeof stoppedSchema>;

/** The label of the volumes by which the watch tells it: whoever has the right to use the engine reads them, wherever it is. */
const label = "plateau.stopped";

/**
 * Machines of labs that the watch of an engine stopped, each with its lab, the last first. Each is told until its lab is
 * taken down.
 */
export async function stoppedOn(
  engine: Docker,
  signal: { readonly abortSignal?: AbortSignal } = {},
): Promise<(readonly [lab: string, stopped: Stopped])[]> {
  return (await volumes(engine, signal))
    .map(({ Labels }) => {
      const told: unknown = JSON.parse(Labels[label] ?? "");
      return [Labels["plateau.lab"] ?? "", stoppedSchema.parse(told)] as const;
    })
    .toSorted(([, one], [, other]) => other.at.localeCompare(one.at));
}

/** Those of one lab. */
export async function stoppedOf(engine: Docker, candidate: string): Promise<Stopped[]> {
  return (await stoppedOn(engine)).flatMap(([lab, stopped]) =>
    lab === candidate ? [stopped] : [],
  );
}

/** Tell it no more. */
export async function forgetStopped(engine: Docker, candidate: string): Promise<void> {
  const own = (await volumes(engine)).filter(({ Labels }) => Labels["plateau.lab"] === candidate);
  await Promise.all(own.map(({ Name }) => removeVolume(engine, Name)));
}

async function volumes(engine: Docker, signal = {}) {
  const filters = JSON.stringify({ label: [label] });
  return (await engine.listVolumes({ filters, ...signal })).Volumes ?? [];
}

/** Why a machine was stopped. */
export function whyStopped({ what, held, lab, left, of }: Stopped): Text {
  const { fr, en } = resources[what];
  return {
    fr: `arrêtée par le serveur : il restait ${left} sur ${of} (${fr}) ; elle en tenait ${held}, et son lab, plus que tout autre, ${lab}`,
    en: `stopped by the server: ${left} of ${of} was left (${en}); it held ${held}, and its lab, more than any other, ${lab}`,
  };
}
