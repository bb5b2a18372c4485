import type { Result } from "../../checks/lib/run/result.js";

/** A result, of which the test says what matters to it. */
export function result(own: Partial<Result> = {}): Result {
  const id = own.id ?? "cp06/names-resolve";
  return {
    id,
    competence: id.slice(0, 4),
    referential: { tssi: ["CP6"] },
    title: { fr: "Les noms se résolvent", en: "Names resolve" },
    outcome: "satisfied",
    expected: { fr: "Les noms se résolvent", en: "Names resolve" },
    seen: "10.10.10.10",
    hinderedBy: "",
    hintMinutes: 0,
    where: ["probe-lan"],
    startedAt: "2026-01-01T08:00:00.000Z",
    durationMs: 12,
    evidence: [],
    leftBehind: [],
    ...own,
  };
}
