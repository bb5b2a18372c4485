import { announce } from "../ground/terminal/announce.js";
import type { PausedLab } from "../training/pause-lab.js";

/** Say what of a lab did not come through its pause, or may not. */
export function tellPaused({ lab, cutOff, faults }: PausedLab): void {
  const late = cutOff.join(", ");
  if (late !== "") {
    announce({
      fr: `lab ${lab} : ${late} ne s'est pas arrêté à temps et a été coupé, comme par une panne de courant`,
      en: `lab ${lab}: ${late} did not shut down in time and was cut off, as in a power cut`,
    });
  }
  const inForce = faults.join(", ");
  if (inForce !== "") {
    announce({
      fr: `lab ${lab} : ${inForce} : une panne qui n'était qu'en mémoire ne reviendra pas ; 'lab check ${lab}' le montre après 'lab resume ${lab}'`,
      en: `lab ${lab}: ${inForce}: a fault that was in memory alone will not come back; 'lab check ${lab}' shows it after 'lab resume ${lab}'`,
    });
  }
}
