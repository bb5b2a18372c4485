import type { Engine } from "../../modules/lib/engine.js";
import { labApp } from "../../stacks/lib/lab-app.js";
import { companyNamed, inCompany } from "../../stacks/plan/company.js";
import { companyNotes } from "../facts/company-notes.js";
import { engineIsAbsent } from "../ground/docker/engine-is-absent.js";
import { labHome } from "../ground/home.js";
import { labsPlace } from "../ground/shelf/labs-place.js";
import { engineFacts } from "../host/engine-facts.js";
import { hostOf } from "../host/host-of.js";
import { kvmOf } from "../host/kvm-of.js";
import { slotOf } from "../host/slot.js";

/** The app that `cdktf synth` runs: the lab of the candidate in `PLATEAU_LAB`, by default c01. */
const candidate = process.env["PLATEAU_LAB"] ?? "c01";

/** Where no Docker is, stacks can still be looked at: they are what a current server would get. */
const current: Engine = {
  own: true,
  groups: 2,
  driver: "cgroupfs",
  parent: "/plateau",
  limits: { memory: true, cpus: true, processes: true },
};

const given = {
  lab: candidate,
  slot: await slotOf(candidate),
  folder: labHome(candidate),
  inDatabase: (await labsPlace()) !== null,
  reach: hostOf(candidate).reach,
  engine: await engineFacts(hostOf(candidate).engine).catch(unlessThere(current)),
  kvm: await kvmOf(candidate).catch(unlessThere(false)),
};
inCompany(companyNamed(companyNotes.readNow(candidate)), () => labApp(given).synth());

function unlessThere<T>(otherwise: T): (problem: unknown) => T {
  return (problem) => {
    if (engineIsAbsent(problem)) return otherwise;
    throw problem;
  };
}
