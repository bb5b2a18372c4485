import { remedyOf } from "../../checks/remedy-of.js";
import { say } from "../ground/say.js";

/** Where to look, in the language of the trainer who reads it; empty of a check that this Plateau does not have. */
export function remedySaid(id: string): string {
  const remedy = remedyOf(id);
  return remedy ? say(remedy) : "";
}
