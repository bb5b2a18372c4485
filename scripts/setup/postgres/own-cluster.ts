import { execa } from "execa";
import { z } from "zod";
import { findCommand } from "../find-command.js";

const listedSchema = z.array(
  z.object({
    version: z.coerce.string(),
    cluster: z.string(),
    port: z.coerce.number(),
    running: z.coerce.boolean(),
    socketdir: z.string(),
  }),
);

/** A PostgreSQL server of Debian's on this machine, as Debian's tools name it. */
export type Cluster = z.infer<typeof listedSchema>[number];

/**
 * The server that state is kept in: of several one that runs, and of these the one that programs find without being told;
 * undefined where there is none.
 */
export async function ownCluster(): Promise<Cluster | undefined> {
  const program = findCommand("pg_lsclusters");
  if (!program) return undefined;
  const { stdout } = await execa(program, ["--json"]);
  const clusters = listedSchema.parse(JSON.parse(stdout));
  return clusters.toSorted(
    (one, other) => Number(other.running) - Number(one.running) || one.port - other.port,
  )[0];
}
