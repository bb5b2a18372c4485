import type { NodeName } from "../../stacks/plan/plan.js";
import type { Cause } from "./cause.js";

/** Several things that are wrong at once, none of which undoes another. */
export function together<N extends NodeName>(...parts: readonly Cause<N>[]): Cause<N> {
  const all = (language: "fr" | "en") => parts.map(({ title }) => title[language]).join(" ; ");
  return {
    title: { fr: all("fr"), en: all("en") },
    async setUp(scene) {
      for (const part of parts) await part.setUp(scene);
    },
    async solve(scene) {
      for (const part of parts) await part.solve(scene);
    },
  };
}
