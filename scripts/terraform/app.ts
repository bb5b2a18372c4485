import type { Engine } from "../../modules/lib/engine.js";
import { labApp } from "../../stacks/lib/lab-app.js";
import { engineIsAbsent } from "../ground/docker/engine-is-absent.js";
import { benchFolder, labHome } from "../ground/home.js";
import { engineFacts } from "../host/engine-facts.js";
import { Kvm } from "../host/kvm.js";
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

labApp({
  lab: candidate,
  slot: await slotOf(candidate),
  folder: labHome(candidate),
  benchFolder,
  engine: await engineFacts().catch((problem) => {
    if (engineIsAbsent(problem)) return current;
    throw problem;
  }),
  kvm: new Kvm().works(),
}).synth();
