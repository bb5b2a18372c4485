import { scenarios } from "../../../checks/scenarios/index.js";
import type { StartScenarioInput } from "../../training/start-scenario.js";
import type { Deed, DeedTools } from "./deed.js";

/** Write to the helpdesk as somebody of the company, in the trainer's words. */
export function writingAs(
  asked: {
    readonly login: string;
    readonly subject: string;
    readonly text: string;
    /** Number of the ticket that it goes to; null: it makes one. */
    readonly ticket: number | null;
  },
  { useCases }: DeedTools,
): Deed {
  const { login, subject, text, ticket } = asked;
  return {
    verb: "write as",
    about: login,
    what: { fr: `${login} écrit : ${subject}`, en: `${login} writes: ${subject}` },
    shown,
    async work(candidate, own) {
      const part = { as: login, subject, text, ...(ticket !== null && { ticket }) };
      await useCases.playUsers({ candidate, part }, own);
      return { fr: "écrit à l'assistance", en: "written to the helpdesk" };
    },
  };
}

/** Hand a simulated user of an exercise to the trainer, or back. */
export function takingUser(
  { login, isTrainers }: { readonly login: string; readonly isTrainers: boolean },
  tools: DeedTools,
): Deed {
  return {
    verb: isTrainers ? "take user" : "give user back",
    about: login,
    what: isTrainers
      ? { fr: `${login} pris en main`, en: `${login} taken over` }
      : { fr: `${login} de nouveau simulé`, en: `${login} simulated again` },
    shown,
    isNoted: true,
    async work(candidate) {
      await tools.useCases.takeUser({ candidate, login, isTrainers });
      return isTrainers
        ? { fr: "ne répond plus de lui-même", en: "answers no more by themselves" }
        : { fr: "répond de lui-même", en: "answers by themselves" };
    },
    ...(isTrainers && {
      undo: {
        label: { fr: "Rendre à la simulation", en: "Give back to the simulation" },
        deed: () => takingUser({ login, isTrainers: false }, tools),
      },
    }),
  };
}

/** Have simulated users play a scenario: it is noted, and goes on by its clock, whichever server has the pages then. */
export function playing(
  { scenario, seed, minutes }: Omit<StartScenarioInput, "candidate">,
  { useCases }: DeedTools,
): Deed {
  // One that there is not is told by each lab, with those that there are.
  const title = scenarios()[scenario]?.title ?? { fr: scenario, en: scenario };
  return {
    verb: "play",
    about: `${scenario} ${minutes} min`,
    what: { fr: `scénario « ${title.fr} »`, en: `scenario “${title.en}”` },
    shown,
    isNoted: true,
    async work(candidate) {
      await useCases.startScenario({ candidate, scenario, seed, minutes });
      return { fr: `commence, ${minutes} min`, en: `begins, ${minutes} min` };
    },
  };
}

/** Have whichever is played in a lab played no more. */
export function stoppingPlay({ useCases }: DeedTools): Deed {
  return {
    verb: "stop play",
    about: "",
    what: { fr: "scénario arrêté", en: "scenario stopped" },
    shown,
    isNoted: true,
    async work(candidate) {
      await useCases.stopScenario(candidate);
      return { fr: "ne se joue plus", en: "is played no more" };
    },
  };
}

const shown = { fr: "le formateur agit sur ce lab", en: "the trainer works on this lab" };
