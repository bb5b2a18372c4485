import type { MachineName } from "../../stacks/plan/plan.js";
import { assisted } from "../workstation/assisted.js";

/** Where one sits down at a machine that has a desktop. */
export const seat = {
  /** Those that have one. */
  machines: ["adm1", assisted] as readonly MachineName[],
  /** The socket on such a machine on which whoever connects is shown the screen, by RFB. Root alone may. */
  socket: "/run/bureau.sock",
  /** Where the machine itself finds the screen, while it is shown. */
  screen: "/run/bureau/vnc",
} as const;
