import { seconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";
import { digAnswers } from "./dig.js";

/** What became of a request for a whole zone. */
export interface ZoneTransfer {
  /** The server has refused it, or has ended it before its time. */
  readonly refused: boolean;
  /** Names given away beyond the zone's own. */
  readonly names: readonly string[];
}

/** Ask a DNS server for a whole zone (AXFR), from a probe. */
export async function zoneTransfer(
  probe: Probe,
  server: string,
  zone: string,
): Promise<ZoneTransfer> {
  const { stdout } = await probe.expecting(
    digAnswers,
  )`dig ${`@${server}`} +time=${seconds(1)} +tries=1 ${zone} AXFR`;
  const names = [...stdout.matchAll(/^([^;\s]\S*)\.\s+\d+\s+IN\s/gm)].map(([, name]) => name ?? "");
  return {
    refused: /Transfer failed|connection reset|end of file/.test(stdout),
    names: [...new Set(names)].filter((name) => name !== zone),
  };
}
