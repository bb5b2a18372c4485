import type { Command } from "commander";
import { withNeeds } from "../stacks/plan/areas.js";
import { areaNames } from "../stacks/plan/plan.js";
import { bundleOption } from "./cli/bundle-option.js";
import { eachLab } from "./cli/each-lab.js";
import { tellLeft } from "./cli/tell-left.js";
import { tellMissingLimits } from "./cli/tell-missing-limits.js";
import { tellNotReady } from "./cli/tell-not-ready.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { verb } from "./cli/verb.js";
import { wayIn } from "./cli/way-in.js";
import { kinds } from "./ground/kinds.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { type Text, text } from "./ground/text.js";
import { inEachCompany } from "./operations/in-own-company.js";
import { labNames } from "./operations/lab-names.js";
import { withHostRooms } from "./operations/room/with-host-rooms.js";

/** `lab up`: make labs stand, with all that this takes. */
export function upCommand(): Command {
  return verb("up", ["lab up c01", "lab up c01 c02 --area directory"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(
      "--area <area...>",
      say({
        fr: "seulement ces domaines, et ceux qu'il leur faut",
        en: "only these areas, and those they need",
      }),
    )
    .option(...bundleOption())
    .action(async (words: string[], _, command: Command) => {
      const { placeAndTell } = await import("./cli/place-and-tell.js");
      const { setUpFrom } = await import("./cli/set-up-from.js");
      const { upLab } = await import("./operations/up-lab.js");
      const {
        area = [],
        install,
        bundle,
      } = command.optsWithGlobals<{
        area?: string[];
        bundle?: string;
        install: boolean;
      }>();
      const labs = labNames(words);
      const asked = area.map((name) => oneOf(kinds.area, name, areaNames));
      const areas = withNeeds(asked);
      const along = areas.filter((name) => asked.length > 0 && !asked.includes(name));
      if (along.length > 0) {
        announce(
          text`${{ fr: "avec ce qu'il leur faut", en: "with what they need" }}: ${along.join(", ")}`,
        );
      }
      const bring = async () => {
        await inEachCompany(labs, () =>
          setUpFrom(bundle, { install: install !== false, report: announce }),
        );
        await tellMissingLimits();
        return eachLab({
          labs,
          what: { fr: "mise en route", en: "starting" },
          again: (candidate) =>
            ["lab up", candidate, ...(asked.length > 0 ? ["--area", ...asked] : [])].join(" "),
          work: async (candidate, tools) => {
            const { did, restored, notReady } = await upLab({ candidate, areas }, tools);
            if (restored) announce(finished(candidate, restored));
            return { way: await wayIn(candidate, { areas, did }), lab: candidate, notReady };
          },
        });
      };
      const wanted = labs.map((lab) => ({ lab, areas }));
      // Before anything is installed: what does not fit changes nothing.
      await placeAndTell(wanted);
      const outcomes = await withHostRooms(wanted, bring);
      tellNotReady(outcomes);
      await tellLeft(outcomes);
      tellOutcomes(outcomes, { page: ({ way }) => way, between: "" });
    });
}

function finished(candidate: string, checkpoint: string): Text {
  return {
    fr: `lab ${candidate} : le retour au point '${checkpoint}' avait été interrompu ; il est terminé`,
    en: `lab ${candidate}: its restoring from checkpoint '${checkpoint}' had been cut off; it is finished`,
  };
}
