import { announce } from "../ground/terminal/announce.js";
import type { SavedLab } from "../training/save-lab.js";
import { tellCutOff } from "./tell-cut-off.js";

/** Say what of a lab is not as it was in its checkpoint, or may not be. */
export function tellSaved({ lab, cutOff, faults }: SavedLab): void {
  tellCutOff(lab, cutOff);
  const inForce = faults.join(", ");
  if (inForce !== "") {
    announce({
      fr: `lab ${lab} : ${inForce} : une panne qui n'était qu'en mémoire n'y est plus ; 'lab check ${lab}' le montre`,
      en: `lab ${lab}: ${inForce}: a fault that was in memory alone is gone; 'lab check ${lab}' shows it`,
    });
  }
}
