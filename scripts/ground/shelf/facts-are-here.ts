import { statePlace } from "../state-place.js";

/**
 * Whether facts are in files of this home.
 *
 * @throws UnreadableFacts where nobody can read where they are
 */
export function factsAreHere(): boolean {
  return !statePlace.readNow()?.facts;
}
