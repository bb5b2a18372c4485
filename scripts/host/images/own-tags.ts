import { bootedImages } from "./booted-images.js";
import { withParents } from "./with-parents.js";

/** Tags of all images that machines of the company at hand boot from, and of what those stand on. */
export function ownTags(): string[] {
  return withParents(bootedImages()).map(({ tag }) => tag);
}
