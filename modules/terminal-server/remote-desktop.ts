import type { ResourceName } from "../../stacks/plan/people.js";

/** Who may open a session on the terminal server, what he gets, and how long it lasts. */
export const remoteDesktop = {
  port: 3389,
  /** Its members get a desktop. */
  desktopGroup: "DL_Bureau_Distant",
  /** Its members get one application, and nothing else. */
  applicationGroup: "DL_Application_Publiee",
  application: "mousepad",
  maxSessions: 10,
  /** Seconds without a key or a movement before the client is disconnected. */
  idleSeconds: 1800,
  /** Seconds that a session without a client is kept for its return. */
  disconnectedSeconds: 3600,
} as const satisfies {
  readonly desktopGroup: ResourceName;
  readonly applicationGroup: ResourceName;
  readonly [setting: string]: string | number;
};
