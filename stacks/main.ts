import { join } from "node:path";
import { home, labHome } from "../scripts/lib/home.js";
import { Kvm } from "../scripts/lib/kvm.js";
import { slotOf } from "../scripts/lib/slot.js";
import { labApp } from "./lib/lab-app.js";

/** The app that `cdktf synth` runs: the lab of the candidate in `PLATEAU_LAB`, by default c01. */
const lab = process.env["PLATEAU_LAB"] ?? "c01";

labApp({
  lab,
  slot: await slotOf(lab),
  folder: labHome(lab),
  benchFolder: join(home, "bench"),
  kvm: new Kvm().works(),
}).synth();
