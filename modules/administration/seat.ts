import type { MachineName } from "../../stacks/plan/plan.js";

/** Where somebody sits down at a machine that has a desktop. */
export const seat = {
  /** Those that have one. */
  machines: ["adm1"] as readonly MachineName[],
  /** The socket on such a machine on which whoever connects is shown the screen, by RFB. Root alone may. */
  socket: "/run/bureau.sock",
  /**
   * How long a desktop that nobody looks at stays, in minutes: whoever comes back from lunch finds what he had open,
   * as in a terminal.
   */
  idleMinutes: 90,
} as const;
