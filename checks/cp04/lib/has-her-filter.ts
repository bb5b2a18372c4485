import type { Scene } from "../../lib/check.js";
import { filterWish } from "./filter-wish.js";
import { manageSieve } from "./manage-sieve.js";

/** Whether the user finds an active filter that does what she wanted, as her list of filters shows it. */
export async function hasHerFilter(
  scene: Pick<Scene<"mail1" | "probe-lan">, "nodes" | "password">,
): Promise<boolean> {
  const { login, tag, folder } = filterWish(scene);
  const [list = ""] = await manageSieve(scene, login, ["LISTSCRIPTS"]);
  const active = list.match(/^"(.*)" ACTIVE$/m)?.[1];
  if (active === undefined) return false;
  const [script = ""] = await manageSieve(scene, login, [`GETSCRIPT "${active}"`]);
  return script.includes(tag) && script.includes(folder);
}
