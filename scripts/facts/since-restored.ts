import { restoredAt } from "./journal.js";

/**
 * From when on it can be told what was written in a lab: a moment, or when its disks were put back, if that was
 * later. Then all of them were written at once.
 */
export async function sinceRestored(candidate: string, since: Date): Promise<Date> {
  const restored = await restoredAt.read(candidate);
  return restored && Date.parse(restored) > since.getTime() ? new Date(restored) : since;
}
