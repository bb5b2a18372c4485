import { fault } from "../../lib/fault.js";
import { filterWish } from "../lib/filter-wish.js";
import { manageSieve } from "../lib/manage-sieve.js";

export const filterNotActivated = fault({
  title: {
    fr: "Le filtre est déposé, et n'est pas activé",
    en: "The filter is there, and is not activated",
  },
  symptom: {
    fr: "« J'ai bien mon filtre, et tout continue d'arriver au même endroit. »",
    en: "“I do have my filter, and everything goes on arriving in the same place.”",
  },
  level: 1,
  needs: ["mail1", "probe-lan"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/filter-in-force"],

  async apply(scene) {
    const [said] = await manageSieve(scene, filterWish(scene).login, ['SETACTIVE ""']);
    if (!/^OK/m.test(said ?? "")) throw new Error(`SETACTIVE: ${said}`);
  },
});
