import { competences } from "../../checks/index.js";
import { judging } from "../../checks/lib/judging.js";
import { machineNames, plan, segmentNames } from "../../stacks/plan/plan.js";
import { resetTogether } from "../../stacks/plan/reset-together.js";
import { entriesOf } from "../ground/entries-of.js";
import { language, say } from "../ground/say.js";
import type { Picture } from "./pages/picture.js";
import type { LabFrame } from "./pages/view.js";

/** What of a lab's page stays as it is, in the language of whoever reads it. */
export function frameOf(lab: string, mayAct: boolean, picture: Picture): LabFrame {
  return {
    language: language(),
    lab,
    mayAct,
    picture,
    segments: Object.fromEntries(
      segmentNames.map((name) => [name, say(plan.segments[name].title)]),
    ),
    competences: competences.map(({ id, title, checks }) => ({
      id,
      title: say(title),
      checks: Object.entries(checks).map(([end, check]) => ({
        id: `${id}/${end}`,
        title: say(check.title),
      })),
    })),
    machines: machineNames.map((name) => ({
      name,
      title: say(plan.machines[name].title),
      addresses: entriesOf(plan.machines[name].interfaces).map(([segment, wanted]) =>
        typeof wanted === "string"
          ? `${segment} ${wanted === "dhcp" ? "DHCP" : wanted}`
          : `${segment} DHCP ${wanted.reserve}`,
      ),
      along: resetTogether([name]).filter((other) => other !== name),
    })),
    exercises: competences.flatMap(({ id, exercises }) =>
      Object.entries(exercises).map(([end, exercise]) => ({
        id: `${id}/${end}`,
        title: say(exercise.title),
        brief: say(exercise.brief),
        minutes: exercise.minutes,
        checks: judging(exercise),
        resets: resetTogether(exercise.resets),
      })),
    ),
  };
}
