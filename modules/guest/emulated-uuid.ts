import { createHash } from "node:crypto";
import type { GuestName } from "../../stacks/plan/plan.js";

/**
 * UUID of an emulated guest, drawn from its name: libvirt gives a memory state to the domain alone whose UUID is
 * the one in it, and one state is for all labs.
 */
export function emulatedUuid(name: GuestName): string {
  const hex = createHash("sha256").update(`guest ${name}`).digest("hex");
  // Version and variant of a UUID that is made of a name, as RFC 9562 has them.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
