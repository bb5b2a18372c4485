import { clockDay } from "../../ground/clock.js";
import { language, say } from "../../ground/say.js";
import type { LabSummary } from "../../operations/summaries.js";
import type { Candidate } from "../../training/class/candidate.js";
import { bareTable } from "./bare-table.js";
import { stateNames } from "./state-names.js";
import { stoppedLines } from "./stopped-lines.js";

/** What stands of a class, a line for each candidate, and what all of it takes. */
export function classStatusPage(
  candidates: readonly Pick<Candidate, "id" | "name" | "group">[],
  summaries: readonly LabSummary[],
): string {
  const head = [
    "lab",
    say({ fr: "nom", en: "name" }),
    say({ fr: "groupe", en: "group" }),
    say({ fr: "état", en: "state" }),
    say({ fr: "depuis", en: "since" }),
    "machines",
    "MiB",
  ];
  const rows = summaries.map(({ lab, state, since, running, of, memoryMiB }) => {
    const { name = "", group = "" } = candidates.find(({ id }) => id === lab) ?? {};
    const memory = memoryMiB === undefined ? "?" : String(memoryMiB);
    const from = since === undefined ? "" : clockDay(since, language());
    return [lab, name, group, say(stateNames[state]), from, `${running}/${of}`, memory];
  });
  const states = [...new Set(summaries.map(({ state }) => state))].map((state) => {
    const count = summaries.filter((one) => one.state === state).length;
    return `${count} ${say(stateNames[state])}`;
  });
  const known = summaries.flatMap(({ memoryMiB }) => memoryMiB ?? []);
  const sum = known.reduce((all, one) => all + one, 0);
  const least = known.length < summaries.length ? "≥ " : "";
  const stopped = summaries.flatMap(({ lab, stopped = [] }) =>
    stoppedLines(lab, stopped).map((line) => `${lab} ${line}\n`),
  );
  return `${bareTable([head, ...rows])}\n${states.join(", ")}, ${least}${sum} MiB\n${stopped.join("")}`;
}
