import { ticketsAbout } from "../../cp05/lib/tickets-about.js";
import type { Scene } from "../../lib/check.js";
import { lockedOut } from "./locked-out.js";

/**
 * The password that the locked-out user chooses herself; no machine can tell it. Another for each
 * ticket, for a domain takes none twice.
 */
export async function chosenPassword(
  scene: Pick<Scene<"desk1">, "nodes" | "password">,
): Promise<string> {
  const { login, reference } = lockedOut(scene);
  const [ticket = 0] = await ticketsAbout(scene.nodes.desk1, reference);
  return scene.password(`cp04/chosen/${login}/${ticket}`);
}
