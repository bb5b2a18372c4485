import type { LabHostNote } from "../../scripts/facts/lab-host.js";

/** The host of a lab as versions before noted it, and a home alone does of itself: by its name. */
export function hostNamed(name: string): LabHostNote {
  return { name, engine: null, server: null };
}
