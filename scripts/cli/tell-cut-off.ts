import { announce } from "../ground/terminal/announce.js";

/** Say which machines of a lab did not shut down in order; nothing where all did. */
export function tellCutOff(lab: string, machines: readonly string[]): void {
  const late = machines.join(", ");
  if (late === "") return;
  announce({
    fr: `lab ${lab} : ${late} ne s'est pas arrêté à temps et a été coupé, comme par une panne de courant`,
    en: `lab ${lab}: ${late} did not shut down in time and was cut off, as in a power cut`,
  });
}
