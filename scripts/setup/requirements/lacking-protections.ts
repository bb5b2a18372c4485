import { docker } from "../../ground/docker/docker.js";
import { foreignEngine } from "../../ground/docker/place.js";
import type { Text } from "../../ground/text.js";
import { protectionsLackedBy } from "./protections-lacked-by.js";

/**
 * Which protections labs do without, each in a sentence; none on Plateau's own engine.
 *
 * @throws what Docker's client does where no engine answers
 */
export async function lackingProtections(): Promise<Text[]> {
  if (!foreignEngine) return [];
  return protectionsLackedBy(await docker.info());
}
