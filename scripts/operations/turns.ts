import { availableParallelism } from "node:os";
import { Turns } from "../ground/turns.js";

/** How much of each core is given away: all of it, and no more. Where more is, everything takes longer than it may. */
const perCore = 1;
/** A line of their own for tests: they would wait for labs, and labs for them. */
const name = process.env["PLATEAU_TURNS"] ?? "plateau/turn";

/** The line in which all that costs processor waits its turn, of all users of this server. */
export const turns = new Turns(name, perCore * availableParallelism());
