import { catalogue } from "../../../checks/catalogue.js";
import { Misuse } from "../../ground/misuse.js";
import { sendMessage } from "../store/messages.js";
import { allOutcomes } from "../store/results.js";
import { stuckAt } from "../stuck-at.js";
import type { Deed, DeedTools } from "./deed.js";

/**
 * Give the next hint of a check, at no price: it is the trainer who has chosen it. It comes as a message too, since the
 * candidate has not asked for it.
 *
 * @param check null: of that which has been red for longest in each lab
 */
export function hinting(
  { check, act }: { readonly check: string | null; readonly act: string },
  { useCases, feeds, store }: DeedTools,
): Deed {
  return {
    verb: "hint",
    about: check ?? "",
    what: { fr: "indice offert", en: "hint given" },
    shown: { fr: "le formateur regarde ce lab", en: "the trainer looks at this lab" },
    async work(candidate, own, actor) {
      const id = check ?? (await redIn(candidate, store));
      const { took, result } = await useCases.hint(
        { candidate, check: id, take: true, isGift: true },
        own,
      );
      await feeds.of(candidate).keep([result]);
      if (!took) throw noneLeft(candidate, id);
      const title = catalogue.checks.get(id)?.title ?? { fr: id, en: id };
      const told = {
        fr: `Indice offert, ${title.fr} : ${took.text.fr}`,
        en: `Hint given, ${title.en}: ${took.text.en}`,
      };
      await sendMessage(store, { candidate, sender: actor.who, told, act });
      await feeds.of(candidate).refresh();
      return { fr: `${id} : ${took.text.fr}`, en: `${id}: ${took.text.en}` };
    },
  };
}

async function redIn(candidate: string, store: DeedTools["store"]): Promise<string> {
  const own = (await allOutcomes(store)).filter((one) => one.candidate === candidate);
  const red = stuckAt(own.filter(({ id }) => catalogue.hints.has(id)));
  if (red) return red.id;
  throw new Misuse({
    fr: `rien de rouge n'a été vu dans le lab '${candidate}' : qu'il contrôle son travail d'abord, ou choisissez un contrôle`,
    en: `nothing red was seen in lab '${candidate}': have the candidate check their work first, or choose a check`,
  });
}

function noneLeft(candidate: string, id: string): Misuse {
  return new Misuse({
    fr: `aucun indice à donner sur ${id} dans le lab '${candidate}' : rien n'y est rouge maintenant, ou tous ont été donnés`,
    en: `no hint to give about ${id} in lab '${candidate}': nothing is red there now, or all were given`,
  });
}
