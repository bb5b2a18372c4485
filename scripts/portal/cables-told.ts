import type { LabFacts } from "./live/lab-facts.js";
import type { CableView } from "./pages/view.js";

/**
 * Cables that are elsewhere than the plan has them. A candidate is told where he has put them himself: where they are by now
 * may be the answer to an exercise.
 */
export function cablesTold(
  { moved, byHand }: NonNullable<LabFacts["cables"]>,
  forTrainer: boolean,
): CableView[] {
  const own = Object.entries(byHand).map(([cable, one]) => [cable, one.to] as const);
  return (forTrainer ? Object.entries(moved) : own).map(([cable, to]) => {
    const [machine = "", from = ""] = cable.split("/");
    const hand = byHand[cable];
    return { machine, from, to, movedAt: hand && hand.to === to ? hand.movedAt : null };
  });
}
