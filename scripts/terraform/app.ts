import type { Engine } from "../../modules/lib/engine.js";
import { companyNotes } from "../facts/company-notes.js";
import { engineIsAbsent } from "../ground/docker/engine-is-absent.js";
import { labHome } from "../ground/home.js";

/** The app that `cdktf synth` runs: the lab of the candidate in `PLATEAU_LAB`, by default c01. */
const candidate = process.env["PLATEAU_LAB"] ?? "c01";
// Before any module reads the plan.
process.env["PLATEAU_COMPANY"] = companyNotes.readNow(candidate);
const [{ labApp }, { labsPlace }, { engineFacts }, { hostOf }, { kvmOf }, { slotOf }] =
  await Promise.all([
    import("../../stacks/lib/lab-app.js"),
    import("../ground/shelf/labs-place.js"),
    import("../host/engine-facts.js"),
    import("../host/host-of.js"),
    import("../host/kvm-of.js"),
    import("../host/slot.js"),
  ]);

/** Where no Docker is, stacks can still be looked at: they are what a current server would get. */
const current: Engine = {
  own: true,
  groups: 2,
  driver: "cgroupfs",
  parent: "/plateau",
  limits: { memory: true, cpus: true, processes: true },
};

labApp({
  lab: candidate,
  slot: await slotOf(candidate),
  folder: labHome(candidate),
  inDatabase: (await labsPlace()) !== null,
  reach: hostOf(candidate).reach,
  engine: await engineFacts(hostOf(candidate).engine).catch(unlessThere(current)),
  kvm: await kvmOf(candidate).catch(unlessThere(false)),
}).synth();

function unlessThere<T>(otherwise: T): (problem: unknown) => T {
  return (problem) => {
    if (engineIsAbsent(problem)) return otherwise;
    throw problem;
  };
}
