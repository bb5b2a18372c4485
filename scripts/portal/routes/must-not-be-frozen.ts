import { Misuse } from "../../ground/misuse.js";
import type { Asked } from "../route.js";
import { freezeOf } from "../store/freezes.js";

/** @throws Misuse where a trainer has frozen a candidate's self-check */
export async function mustNotBeFrozen({ portal, lab }: Asked): Promise<void> {
  const frozen = await freezeOf(portal.store, lab);
  if (!frozen) return;
  throw new Misuse({
    fr: `${frozen.trainer} a gelé l'auto-contrôle, et les indices avec lui : demandez-lui`,
    en: `${frozen.trainer} has frozen the self-check, and hints with it: ask the trainer`,
  });
}
