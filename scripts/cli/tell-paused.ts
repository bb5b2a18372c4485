import { announce } from "../ground/terminal/announce.js";
import type { PausedLab } from "../training/pause-lab.js";
import { tellCutOff } from "./tell-cut-off.js";

/** Say what of a lab did not come through its pause, or may not. */
export function tellPaused({ lab, cutOff, faults }: PausedLab): void {
  tellCutOff(lab, cutOff);
  const inForce = faults.join(", ");
  if (inForce !== "") {
    announce({
      fr: `lab ${lab} : ${inForce} : une panne qui n'était qu'en mémoire ne reviendra pas ; 'lab check ${lab}' le montre après 'lab resume ${lab}'`,
      en: `lab ${lab}: ${inForce}: a fault that was only in memory will not come back; 'lab check ${lab}' shows it after 'lab resume ${lab}'`,
    });
  }
}
