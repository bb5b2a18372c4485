import { catalogue } from "../../checks/catalogue.js";
import { papers } from "../../checks/papers/index.js";
import { scenarios } from "../../checks/scenarios/index.js";
import { machinesOf } from "../../stacks/plan/areas.js";
import { people } from "../../stacks/plan/people.js";
import { areaNames, machineNames, plan } from "../../stacks/plan/plan.js";
import { resetTogether } from "../../stacks/plan/reset-together.js";
import { entriesOf } from "../ground/entries-of.js";
import { say } from "../ground/say.js";
import type { DrawnExamFacts } from "./live/drawn-exams-of.js";
import type { BoardCatalogue } from "./pages/board-view.js";

/** What a trainer chooses from, in the language of whoever reads it. @param exams that were drawn */
export function boardCatalogue(exams: readonly DrawnExamFacts[]): BoardCatalogue {
  const titleOf = (check: string) => catalogue.checks.get(check)?.title ?? { fr: check, en: check };
  return {
    exercises: [...catalogue.exercises].map(([id, { title, minutes, resets }]) => ({
      id,
      title: say(title),
      minutes,
      resets: resetTogether(resets),
    })),
    faults: [...catalogue.faults].map(([id, { title, level }]) => ({
      id,
      title: say(title),
      level,
    })),
    people: entriesOf(people().accounts).flatMap(([login, { disabled, given, surname }]) =>
      disabled ? [] : [{ login, name: `${given} ${surname}` }],
    ),
    scenarios: entriesOf(scenarios()).map(([name, { title }]) => ({ name, title: say(title) })),
    hints: [...catalogue.hints.keys()].map((id) => ({ id, title: say(titleOf(id)) })),
    machines: machineNames.map((name) => ({
      name,
      title: say(plan().machines[name].title),
      along: resetTogether([name]).filter((other) => other !== name),
    })),
    areas: areaNames.map((name) => ({
      name,
      title: say(plan().areas[name].title),
      machines: resetTogether(machinesOf(name)),
    })),
    exams: exams.map(({ exam, paper }) => {
      const { title, minutes } = papers()[paper] ?? { title: { fr: paper, en: paper }, minutes: 0 };
      return { exam, title: say(title), minutes };
    }),
  };
}
