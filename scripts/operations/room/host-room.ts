import { hostNameOf } from "../../facts/host-name-of.js";
import type { Host } from "../../facts/hosts.js";
import type { KnownHost } from "../hosts/known-hosts.js";
import { lookAtHost } from "../hosts/look-at-host.js";
import { roomOnHost } from "../hosts/room-on-host.js";
import { roomOn } from "./room-on.js";
import type { RoomTools } from "./with-room.js";

/**
 * The memory of another host, and all labs that its engine has. Nothing is counted of one that is away, or that is another
 * one than was added: what is done to its labs tells so.
 */
export function hostRoom(
  { name, client }: Pick<KnownHost, "name" | "client">,
  { engine }: Pick<Host, "engine">,
): RoomTools {
  return {
    name: roomOn(engine),
    sharedName: async () => roomOn(engine),
    isHere: (lab) => hostNameOf(lab) === name,
    async now() {
      const { told } = await lookAtHost(client);
      if (told?.id !== engine) return undefined;
      const { total, kept, taken } = roomOnHost(told);
      const running = [...told.labs]
        .filter(([, machines]) => machines.length > 0)
        .map(([lab, machines]) => [lab, new Set(machines)] as const);
      const elsewhere = { host: name, total, taken };
      return { available: total - taken, kept, running: new Map(running), elsewhere };
    },
  };
}
