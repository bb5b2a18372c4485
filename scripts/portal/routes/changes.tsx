import { machineNames } from "../../../stacks/plan/plan.js";
import { changesPage } from "../../cli/reports/changes.js";
import { Misuse } from "../../ground/misuse.js";
import { say } from "../../ground/say.js";
import { visible } from "../../ground/terminal/visible.js";
import { drawPage } from "../draw-page.js";
import { ChangesPage, changesTitle, periods } from "../pages/changes-page.js";
import type { Route } from "../route.js";

/** What a candidate did on his machines besides, for whoever judges him. */
export const changeRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/changes/:lab",
    access: "trainer",
    async handle(asked) {
      const { portal, lab, context } = asked;
      const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
      const chosen = periods.find((one) => String(one) === context.req.query("minutes"));
      const since = chosen === undefined ? { otherwise: ago(60) } : { since: ago(chosen) };
      const told = await portal.useCases
        .changes({ candidate: lab, machines: machineNames, ...since })
        .then(({ changes, since }) => visible(changesPage(changes, new Date(since))))
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
            minutes={chosen ?? null}
            told={isTold ? told : null}
            problem={isTold ? null : say(told.told)}
          />
        ),
      });
    },
  },
];
