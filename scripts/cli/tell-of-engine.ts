import type { HaveEngine } from "../ground/docker/engine-gate.js";
import { duration } from "../ground/duration.js";
import { announce } from "../ground/terminal/announce.js";
import type { Told } from "../ground/text.js";
import { text } from "../ground/text.js";

/** Lines this far apart: a class of ten takes minutes to come back, and counts some two hundred machines. */
const betweenMs = 15_000;

/** Have the engine of this server answer, and say on stderr how far that is. Where it answers already nothing is said. */
export const tellOfEngine: HaveEngine = async (note) => {
  // A command that asks no engine does without all of this.
  const { haveEngine } = await import("../setup/have-engine.js");
  const begun = Date.now();
  let told: number | undefined;
  await haveEngine((how: Told) => {
    note(how);
    if (told !== undefined && Date.now() - told < betweenMs) return;
    told = Date.now();
    announce(how);
  });
  if (told === undefined) return;
  const took = duration(Math.round((Date.now() - begun) / 1000));
  announce(
    text`${{ fr: "le moteur de Plateau répond", en: "Plateau's engine answers" }} (${took})`,
  );
};
