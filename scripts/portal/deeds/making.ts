import { withNeeds } from "../../../stacks/plan/areas.js";
import { members } from "../store/members.js";
import { withNotReady } from "../with-not-ready.js";
import type { Deed, DeedTools } from "./deed.js";

/** Make labs, or go on with those that stand in part, each with the areas that the roster gives its candidate. */
export function making({ useCases, store }: DeedTools): Deed {
  const areasOf = async (candidate: string) =>
    (await members(store)).find((one) => one.candidate === candidate)?.areas ?? [];
  return {
    verb: "up",
    about: "",
    what: { fr: "mise en route", en: "starting" },
    shown: { fr: "le formateur met le lab en route", en: "the trainer starts the lab" },
    isMaking: true,
    async around(labs, work) {
      const wanted = labs.map(async (lab) => ({ lab, areas: withNeeds(await areasOf(lab)) }));
      await useCases.withNewLabs(await Promise.all(wanted), work);
    },
    async work(candidate, tools) {
      const areas = await areasOf(candidate);
      const { did, notReady } = await useCases.up({ candidate, areas }, tools);
      const done = did
        ? { fr: "en marche", en: "up" }
        : { fr: "l'était déjà", en: "was up already" };
      return withNotReady(done, notReady);
    },
  };
}

/** Take whole labs away. What their candidates did, wrote and saved is kept. */
export function takingDown({ useCases }: DeedTools): Deed {
  return {
    verb: "down",
    about: "",
    what: { fr: "suppression", en: "taking away" },
    shown: { fr: "le formateur supprime le lab", en: "the trainer takes the lab away" },
    async work(candidate, tools) {
      await useCases.down({ candidate }, tools);
      return { fr: "supprimé", en: "taken away" };
    },
  };
}
