import type { Scene } from "../../lib/check.js";
import { chosenPurpose } from "./chosen-purpose.js";

/** The password that the locked-out user chooses herself; no machine can tell it. */
export async function chosenPassword(
  scene: Pick<Scene<"desk1">, "nodes" | "password">,
): Promise<string> {
  return scene.password(await chosenPurpose(scene));
}
