import { randomInt } from "node:crypto";
import { type WorkstationName, workstations } from "../../stacks/plan/workstations.js";

/** A workstation of the company, whose name a client of the bench gives for its own, as servers write it down. */
export function drawnWorkstation(): WorkstationName {
  return workstations[randomInt(workstations.length)] as WorkstationName;
}
