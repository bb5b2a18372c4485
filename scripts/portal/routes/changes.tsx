import { machineNames } from "../../../stacks/plan/plan.js";
import { changesPage } from "../../cli/reports/changes.js";
import { Misuse } from "../../ground/misuse.js";
import { say } from "../../ground/say.js";
import { visible } from "../../ground/terminal/visible.js";
import { drawPage } from "../draw-page.js";
import { ChangesPage, changesTitle, periods } from "../pages/changes-page.js";
import type { Asked, Route } from "../route.js";

/** What a candidate did on his machines besides, for whoever judges him. */
export const changeRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/changes/:lab",
    access: "trainer",
    async handle(asked) {
      const { portal, lab, context } = asked;
      const chosen = periods.find((one) => String(one) === context.req.query("minutes"));
      const start = chosen === undefined ? await runningSince(asked) : undefined;
      const minutes = start ? null : (chosen ?? 60);
      const since = new Date(start ?? Date.now() - (chosen ?? 60) * 60_000);
      const told = await portal.useCases
        .changes({ candidate: lab, machines: machineNames, since })
        .then(({ changes, since: from }) => visible(changesPage(changes, new Date(from))))
        .catch((problem: unknown) => {
          if (!(problem instanceof Misuse)) throw problem;
          return problem;
        });
      const isTold = typeof told === "string";
      return drawPage(asked, {
        title: say(changesTitle(lab)),
        children: (
          <ChangesPage
            lab={lab}
            minutes={minutes}
            told={isTold ? told : null}
            problem={isTold ? null : say(told.told)}
          />
        ),
      });
    },
  },
];

/** When the first of the exercises that run began; undefined where none does. */
async function runningSince({ portal, lab }: Asked): Promise<string | undefined> {
  const { facts } = await portal.feeds.of(lab).snapshot();
  const [first] = (facts?.exercises.exercises ?? [])
    .filter(({ finishedAt }) => finishedAt === undefined)
    .map(({ startedAt }) => startedAt)
    .toSorted();
  return first;
}
