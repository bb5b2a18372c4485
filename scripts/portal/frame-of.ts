import { catalogue } from "../../checks/catalogue.js";
import { seat } from "../../modules/desktop/seat.js";
import { helpdesk } from "../../modules/helpdesk/helpdesk.js";
import { mailNames } from "../../modules/mail-server/mail-names.js";
import { segmentsOf } from "../../stacks/plan/cabling.js";
import { machineNames, plan, segmentNames } from "../../stacks/plan/plan.js";
import { resetTogether } from "../../stacks/plan/reset-together.js";
import { staff } from "../../stacks/plan/staff.js";
import { entriesOf } from "../ground/entries-of.js";
import { language, say } from "../ground/say.js";
import { ownPost } from "../operations/account-entries.js";
import { frameParts } from "./frame-parts.js";
import { countOutcomes } from "./pages/count-outcomes.js";
import { isSealed } from "./pages/is-sealed.js";
import { lastEnded } from "./pages/last-ended.js";
import type { Picture } from "./pages/picture.js";
import type { LabFrame, LabView } from "./pages/view.js";

export interface FrameOfProps {
  readonly version: string;
  readonly lab: string;
  readonly mayAct: boolean;
  readonly hasOwnTools: boolean;
  readonly picture: Picture;
  /** What is drawn first of it: of the frame's parts the page is handed what that shows. */
  readonly view: LabView;
}

/** What of a lab's page stays as it is, in the language of whoever reads it. */
export function frameOf({
  version,
  lab,
  mayAct,
  hasOwnTools,
  picture,
  view,
}: FrameOfProps): LabFrame {
  const { competences, exercises } = frameParts(
    (id) => view.exercises[id]?.finishedAt === null || id === lastEnded(view),
  );
  const { login, name, title } = staff()[ownPost];
  const { company } = plan();
  const isExam = isSealed({ mayAct }, view);
  return {
    language: language(),
    version,
    lab,
    mayAct,
    hasOwnTools,
    picture,
    segments: Object.fromEntries(
      segmentNames.map((name) => [name, say(plan().segments[name].title)]),
    ),
    me: {
      name,
      title,
      company: company.name,
      mail: `${login}@${company.domain}`,
      webmail: `https://${mailNames().web}`,
      helpdesk: `https://${helpdesk().host}`,
    },
    competences: competences.map((one) =>
      !isExam && !view.isClosed && countOutcomes(view, one.id, "not_satisfied") > 0
        ? one
        : { ...one, checks: null },
    ),
    machines: machineNames.map((name) => ({
      name,
      title: say(plan().machines[name].title),
      addresses: entriesOf(plan().machines[name].interfaces).map(([segment, wanted]) =>
        typeof wanted === "string"
          ? `${segment} ${wanted === "dhcp" ? "DHCP" : wanted}`
          : `${segment} DHCP ${wanted.reserve}`,
      ),
      hasDesktop: seat.machines.includes(name),
      cables: segmentsOf(name),
      along: resetTogether([name]).filter((other) => other !== name),
    })),
    exerciseCount: catalogue.exercises.size,
    exercises,
  };
}
