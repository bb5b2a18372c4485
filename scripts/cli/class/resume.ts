import { announce } from "../../ground/terminal/announce.js";
import { resumeLab } from "../../operations/resume-lab.js";
import { roomToResume } from "../../operations/room/room-to-resume.js";
import { withHostRooms } from "../../operations/room/with-host-rooms.js";
import { setup } from "../../setup/setup.js";
import type { Candidate } from "../../training/class/candidate.js";
import { unlessFound } from "../../training/class/unless-found.js";
import type { ClassOptions } from "./class-verb.js";
import { eachOfClass } from "./each-of-class.js";
import { tellSteps } from "./tell-steps.js";

/** `lab class resume`: have the paused labs of a class go on. */
export async function resumeClass(
  candidates: readonly Candidate[],
  { json, install, unasked }: ClassOptions,
): Promise<void> {
  // After a reboot of the server its engine may have to be started.
  await setup({ install, report: announce });
  const goOn = () =>
    eachOfClass({
      candidates,
      unasked,
      what: { fr: "reprise", en: "resuming" },
      again: ({ id }) => `lab resume ${id}`,
      work: (wanted, tools) =>
        unlessFound(wanted, ["absent", "up", "partial"], () => resumeLab(wanted, tools)),
    });
  const labs = candidates.map(({ id }) => id).filter((id) => !unasked.has(id));
  const outcomes = await withHostRooms(await roomToResume(labs), goOn);
  await tellSteps(outcomes, { json, done: { fr: "repris", en: "resumed" } });
}
