import { joined, type Text, text } from "../ground/text.js";
import type { NotReady } from "./not-ready.js";

/** Those that are not ready, each with its reason. */
export function notReadyTold(notReady: readonly NotReady[]): Text {
  return joined(
    notReady.map(({ node, why }) => text`${node} (${why})`),
    ", ",
  );
}
