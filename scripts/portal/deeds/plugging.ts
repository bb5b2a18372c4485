import type { MachineName, SegmentName } from "../../../stacks/plan/plan.js";
import type { Deed, DeedTools } from "./deed.js";

interface Cable {
  readonly machine: MachineName;
  /** What it is called: the segment that it leads to by the plan. */
  readonly from: SegmentName;
  /** Null: it is pulled out. */
  readonly to: SegmentName | null;
}

/** Move a cable. Where it is by then its candidate is not told: that may be what he is to find. */
export function plugging({ machine, from, to }: Cable, tools: DeedTools): Deed {
  const cable = { fr: `câble '${from}' de ${machine}`, en: `cable '${from}' of ${machine}` };
  return {
    verb: "plug",
    about: `${machine} ${from} → ${to ?? "∅"}`,
    what: cable,
    shown: { fr: "le formateur agit sur ce lab", en: "the trainer works on this lab" },
    async work(candidate, own) {
      await tools.useCases.plug({ candidate, machine, from, to }, own);
      return to === null
        ? { fr: "débranché", en: "pulled out" }
        : { fr: `branché sur ${to}`, en: `plugged into ${to}` };
    },
    ...(to !== from && {
      undo: {
        label: { fr: "Remettre ce câble à sa place", en: "Put this cable back" },
        deed: () => plugging({ machine, from, to: from }, tools),
      },
    }),
  };
}
