import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { milliseconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";
import { Secret } from "../../nodes/secret.js";

const records = z.number().nullable();
const schema = z.array(z.array(z.tuple([records, records])));

/** What a DNS server said of a zone by TCP. */
export interface TransferAsked {
  readonly server: string;
  readonly zone: string;
  /** It answered for the zone itself, so that what it says of its transfer is an answer. */
  readonly answers: boolean;
  /** It gives the whole zone away. */
  readonly given: boolean;
}

const program = readFileSync(join(import.meta.dirname, "transfers-given.py"), "utf8");

/** Ask DNS servers for whole zones (AXFR), from a probe, by one program. */
export async function transfersGiven(
  probe: Probe,
  servers: readonly string[],
  zones: readonly string[],
): Promise<readonly TransferAsked[]> {
  const words = [JSON.stringify(servers), JSON.stringify(zones)];
  const said = await probe.json(
    schema,
    6000,
  )`python3 -c ${new Secret(program)} ${words} ${milliseconds(1500)}`;
  return servers.flatMap((server, at) =>
    zones.map((zone, index) => {
      const [own, whole] = said[at]?.[index] ?? [null, null];
      return { server, zone, answers: Boolean(own), given: Boolean(whole) };
    }),
  );
}
