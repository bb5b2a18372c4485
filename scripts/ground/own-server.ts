import { hostname } from "node:os";
import { home } from "./home.js";

/** This home as people tell it from those of other servers. */
export function ownServer(): string {
  return `${hostname()}:${home()}`;
}
