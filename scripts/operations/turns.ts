import { availableParallelism } from "node:os";
import { Turns } from "../ground/turns.js";
import { coresOfServer } from "./cores-of-server.js";

/** A line of their own for tests: they would wait for labs, and labs for them. */
const name = process.env["PLATEAU_TURNS"] ?? "plateau/turn";

/** The line in which all that costs processor waits its turn, of all users of this server. */
export const turns = new Turns(name, coresOfServer(availableParallelism()));
