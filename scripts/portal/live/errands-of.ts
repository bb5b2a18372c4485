import type { UseCases } from "../use-cases.js";
import { Errands } from "./errands.js";
import type { Feeds } from "./feeds.js";

/** Users stay until their exercise ends: longer than any does, in milliseconds. */
const stayMs = 24 * 60 * 60_000;

const atZero = { fr: "le temps est écoulé : contrôle", en: "time is up: checking" };

/** What goes on in labs by a clock of its own, whoever looks. */
export interface LabErrands {
  /** Users who are played: they come with an exercise's clock, and go with its end. */
  readonly users: Errands;
  /** The look as its clock comes to zero. */
  readonly zeros: Errands;
  /** Scenarios that trainers have started. */
  readonly scenarios: Errands;
}

export function errandsOf(useCases: UseCases, feeds: Feeds): LabErrands {
  const users = new Errands({
    awaited: useCases.labsAwaitingUsers,
    work: (candidate, signal) =>
      useCases.playUsers(
        { candidate, part: { attended: true, stayMs } },
        { signal, tell: () => undefined },
      ),
  });
  const zeros = new Errands({
    awaited: useCases.labsAtZero,
    async work(candidate, signal) {
      const act = async (own: { readonly signal: AbortSignal }) => {
        const ends = AbortSignal.any([own.signal, signal]);
        await useCases.lookAtZero({ candidate }, { signal: ends, tell: () => undefined });
        return { result: undefined };
      };
      await feeds
        .of(candidate)
        .actOnceFree({ what: atZero, stops: false, isQuiet: true }, act, signal);
    },
  });
  const scenarios = new Errands({
    awaited: useCases.labsAwaitingScenario,
    work: (candidate, signal) =>
      useCases.playScenario({ candidate }, { signal, tell: () => undefined }),
  });
  return { users, zeros, scenarios };
}
