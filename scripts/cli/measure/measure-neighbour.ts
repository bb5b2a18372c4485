import { withNeeds } from "../../../stacks/plan/areas.js";
import { bringUp } from "../../operations/bring-up.js";
import { takeDown } from "../../operations/take-down.js";
import { healthy } from "./healthy.js";
import { lab } from "./lab-command.js";
import { lookAt } from "./look-at.js";
import { type Measures, median } from "./measures.js";
import { worst } from "./worst.js";

/** How many looks there are of each kind. */
const looks = 3;
/** How much longer a look may take beside him. */
const mostTimes = 1.2;

/** Measure looks at a whole lab, alone and beside a neighbour who does his worst. */
export async function measureNeighbour(
  name: string,
  neighbour: string,
  measures: Measures,
): Promise<void> {
  try {
    await lab(["up", name]);
    const there = () => bringUp(neighbour, withNeeds(["workstations"]), { note: () => undefined });
    await there();
    await healthy(["check", name]);
    const look = () => lookAt(["check", name], measures);
    const alone: number[] = [];
    for (let at = 0; at < looks; at++) alone.push(await look());
    const beside: number[] = [];
    for (let at = 0; at < looks; at++) {
      // Of his machines some were stopped the time before.
      await there();
      // Longer than any look that is anywhere near what is wanted: he is at it to its end.
      const { ended } = await worst(neighbour, Math.ceil(10 + 2 * median(alone)));
      beside.push(await look());
      await ended;
    }
    const title = {
      fr: "le contrôle d'un lab entier, seul",
      en: "one check of a whole lab, with nothing beside",
    };
    for (const value of alone) measures.add({ name: "look-alone", title }, value);
    measures.add(
      {
        name: "neighbour-times",
        title: {
          fr: "le même, à côté d'un voisin qui fait de son pis",
          en: "the same, beside a neighbour that does its worst",
        },
        unit: "×",
        target: mostTimes,
      },
      median(beside) / median(alone),
    );
  } finally {
    for (const one of [name, neighbour]) await takeDown(one);
  }
}
