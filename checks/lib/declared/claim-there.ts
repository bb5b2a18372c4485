import { claim } from "../claim.js";
import { claimText } from "../content/claim-text.js";
import { someOf } from "../estate/some-of.js";

/**
 * State that what the candidate declared is there, exactly so.
 *
 * @param missing what is not, in the words of the protocol: `what: seen`
 * @throws Mismatch where something is not
 */
export function claimThere(missing: readonly string[]): void {
  claim(missing.length === 0, claimText("lib/what-is-declared-is-there"), someOf(missing));
}
