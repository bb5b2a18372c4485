import { freeze, thaw } from "../store/freezes.js";
import type { Deed, DeedTools } from "./deed.js";

/** Keep candidates from checking their own work, and from hints, which tell as much. */
export function freezing(tools: DeedTools): Deed {
  /** Those who might until then: of others nothing is taken back. */
  const frozen = new Set<string>();
  return {
    verb: "freeze",
    about: "",
    what: { fr: "auto-contrôle gelé", en: "self-check frozen" },
    shown,
    isNoted: true,
    async work(candidate, _, actor) {
      const { store, feeds } = tools;
      if (!(await freeze(store, candidate, actor.who))) {
        return { fr: "l'était déjà", en: "was so already" };
      }
      frozen.add(candidate);
      await feeds.of(candidate).refresh();
      return { fr: "gelé", en: "frozen" };
    },
    undo: {
      label: { fr: "Dégeler", en: "Unfreeze" },
      deed: () => {
        const all = thawing(tools);
        const asItWas = { fr: "reste gelé, comme avant", en: "stays frozen, as before" };
        return {
          ...all,
          work: async (candidate, own, actor) =>
            frozen.has(candidate) ? all.work(candidate, own, actor) : asItWas,
        };
      },
    },
  };
}

/** Let them again. */
export function thawing({ store, feeds }: DeedTools): Deed {
  return {
    verb: "unfreeze",
    about: "",
    what: { fr: "auto-contrôle rendu", en: "self-check given back" },
    shown,
    isNoted: true,
    async work(candidate) {
      const was = await thaw(store, candidate);
      await feeds.of(candidate).refresh();
      return was
        ? { fr: "peut se contrôler", en: "may check himself" }
        : { fr: "le pouvait déjà", en: "might already" };
    },
  };
}

const shown = { fr: "auto-contrôle", en: "self-check" };
