import { isMachine } from "../../../stacks/plan/is-machine.js";
import { type MachineName, machineNames } from "../../../stacks/plan/plan.js";
import { Misuse } from "../../ground/misuse.js";

/**
 * The machine of his own lab that a candidate asks the gate for, as his ssh names it: `ws1.c01`, or `ws1`.
 *
 * @throws Misuse saying what may be asked for
 */
export function machineAsked(words: string, candidate: string): MachineName {
  const suffix = `.${candidate}`;
  const name = words.endsWith(suffix) ? words.slice(0, -suffix.length) : words;
  if (isMachine(name)) return name;
  const asked = words.slice(0, 60);
  const example = `ssh ws1.${candidate}`;
  throw new Misuse({
    fr: `${words === "" ? "Vous êtes bien entré, et rien ne s'ouvre ici" : `'${asked}' n'est pas une machine de votre lab`} : demandez-en une, par exemple '${example}', avec le bloc de votre page ou de votre carte dans ~/.ssh/config. Machines : ${machineNames.join(", ")}.`,
    en: `${words === "" ? "You have come in, and nothing opens here" : `'${asked}' is no machine of your lab`}: ask for one, e.g. '${example}', with the block of your page or your card in ~/.ssh/config. Machines: ${machineNames.join(", ")}.`,
  });
}
