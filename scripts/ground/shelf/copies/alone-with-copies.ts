import { createHash } from "node:crypto";
import { home } from "../../home.js";
import { oneAtATime } from "../../one-at-a-time.js";

/** The name in the kernel of whoever changes this home's copies. */
const name = () => `plateau/copies/${createHash("sha256").update(home()).digest("hex")}`;

/**
 * Do something while no other process of this home changes its copies.
 *
 * @throws NameHeld, with nothing done, where others do all the time
 */
export function aloneWithCopies<T>(work: () => Promise<T>): Promise<T> {
  const what = {
    fr: "l'accès aux copies des dossiers de labs",
    en: "access to the copies of labs' folders",
  };
  return oneAtATime(name(), work, { what });
}
