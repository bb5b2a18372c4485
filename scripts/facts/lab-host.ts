import { z } from "zod";
import { FactFile } from "../ground/fact-file.js";
import { localHost } from "./hosts.js";

/**
 * The host that a candidate's labs are made on, by name. It stays after `down`, as their checkpoints do, which are on
 * that host's engine.
 */
export const labHost = new FactFile("host", z.string(), localHost);
