import type { Host } from "../../scripts/facts/hosts.js";

/** A host as it is noted once it was added. @param engine what its engine calls itself */
export function hostAt(endpoint: string, engine: string): Host {
  return { endpoint, engine, addedAt: "2026-11-28T08:00:00.000Z" };
}
