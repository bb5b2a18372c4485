import { areaNames } from "../../../stacks/plan/plan.js";
import { keptMib } from "../../host/kept-mib.js";
import { leastMemoryGib } from "../../host/least-memory-gib.js";
import { neededMib } from "../../operations/room/needed-mib.js";
import { roomIn } from "../../operations/room/no-room.js";

/** What `up` counts for a whole lab, in MiB. */
export const labMib = neededMib({ lab: "", areas: areaNames }, new Map());

/** What is not available on a server without labs, in MiB: what its smallest size leaves beside one lab. */
export const takenMib = leastMemoryGib * 1024 - keptMib(leastMemoryGib * 1024) - labMib;

/** Memory of a server, in MiB, on which labs stand. */
export function serverMib(labs: number): number {
  const taken = takenMib + labs * labMib;
  const about = Math.max(taken + keptMib(0), Math.floor((taken * 10) / 9));
  return labsIn(about) < labs ? about + 1 : about;
}

/** How many labs `up` lets stand on a server. @param mib all of its memory */
export function labsIn(mib: number): number {
  const room = roomIn({
    available: mib - takenMib,
    kept: keptMib(mib),
    asked: [],
    coming: [],
    running: [],
  });
  return Math.floor(room / labMib);
}
