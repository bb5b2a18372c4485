import { labsPlace } from "../../ground/shelf/labs-place.js";
import { fileStates } from "./file-states.js";
import type { States } from "./states.js";

/** The states that the engine works with now: `lab state move` puts them where it puts what is noted of labs. */
export async function keptStates(): Promise<States> {
  const place = await labsPlace();
  return place ? (await import("./postgres-states.js")).postgresStates(place) : fileStates;
}
