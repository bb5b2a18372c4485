import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { drawnReference } from "../../lib/helpdesk/drawn-reference.js";

/** What the auditors' ticket asks for, the candidate's own. */
export interface Audit {
  /** What the ticket is found by. */
  readonly reference: string;
  /** Minutes without a key or a movement, then the client is disconnected. */
  readonly idleMinutes: number;
  /** Minutes that a session without a client is kept. */
  readonly aloneMinutes: number;
}

/** Draw what is asked. */
export function audit(scene: Pick<Scene, "password">): Audit {
  return {
    reference: drawnReference(scene, "TS"),
    idleMinutes: draw(scene, "cp13/audit/idle", [12, 15, 18, 20, 24, 25]),
    aloneMinutes: draw(scene, "cp13/audit/alone", [35, 40, 45, 50, 70, 80]),
  };
}
