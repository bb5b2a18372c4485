import type { Facts } from "../ground/facts.js";
import { KeptFacts } from "../ground/kept-facts.js";
import { drawnExams } from "./drawn-exams.js";
import { journals } from "./journal.js";

/** All that is noted of labs and goes where `lab state move` puts it. */
export const movedFacts: readonly Pick<Facts<unknown>, "name" | "problem">[] = [
  ...journals.filter((journal) => journal instanceof KeptFacts),
  drawnExams,
];
