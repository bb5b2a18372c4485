import { fault } from "../../lib/fault.js";
import { filterWish } from "../lib/filter-wish.js";
import { manageSieve } from "../lib/manage-sieve.js";

export const filterNotActivated = fault({
  needs: ["mail1", "probe-lan"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/filter-in-force"],

  async apply(scene) {
    const [said] = await manageSieve(scene, filterWish(scene).login, ['SETACTIVE ""']);
    if (!/^OK/m.test(said ?? "")) throw new Error(`SETACTIVE: ${said}`);
  },
});
