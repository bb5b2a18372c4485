import { hostname } from "node:os";
import { home } from "../../ground/home.js";

/** This home as people tell it from those of other servers. */
export const ownServer = `${hostname()}:${home}`;
