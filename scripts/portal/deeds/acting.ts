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

const shown = { fr: "le formateur agit sur ce lab", en: "the trainer works on this lab" };
