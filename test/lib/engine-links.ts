import { z } from "zod";
import { docker } from "../../scripts/ground/docker/docker.js";
import { hostIp } from "../../scripts/host/host-network.js";

const links = z.array(
  z.object({
    ifindex: z.number(),
    ifname: z.string(),
    master: z.string().optional(),
    flags: z.array(z.string()),
  }),
);

export interface EngineLink {
  readonly name: string;
  /** The bridge that it is at; none where it is at none. */
  readonly bridge: string | undefined;
  readonly isUp: boolean;
}

/** Every interface of the network that the engine is in, by its number. */
export async function engineLinks(): Promise<Map<number, EngineLink>> {
  return new Map(
    links
      .parse(JSON.parse(await hostIp(docker(), ["-json", "link"])))
      .map(({ ifindex, ifname, master, flags }) => [
        ifindex,
        { name: ifname, bridge: master, isUp: flags.includes("UP") },
      ]),
  );
}
