import { join } from "node:path";
import type { ControlGroups } from "../modules/lib/control-groups.js";
import { home, labHome } from "../scripts/lib/home.js";
import { hostControlGroups } from "../scripts/lib/host-control-groups.js";
import { Kvm } from "../scripts/lib/kvm.js";
import { slotOf } from "../scripts/lib/slot.js";
import { labApp } from "./lib/lab-app.js";

/** The app that `cdktf synth` runs: the lab of the candidate in `PLATEAU_LAB`, by default c01. */
const lab = process.env["PLATEAU_LAB"] ?? "c01";

/** Where no Docker answers, stacks can still be looked at: they are what Debian 12 would get. */
const debian: ControlGroups = { version: 2, driver: "systemd" };

labApp({
  lab,
  slot: await slotOf(lab),
  folder: labHome(lab),
  benchFolder: join(home, "bench"),
  controlGroups: await hostControlGroups().catch(() => debian),
  kvm: new Kvm().works(),
}).synth();
