import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { drawnReference } from "../../lib/helpdesk/drawn-reference.js";

/** What the auditors' ticket asks for, the candidate's own. */
export interface Audit {
  /** What the ticket is found by. */
  readonly reference: string;
  /** Connections that the application's account may have in the database at a time. */
  readonly connections: number;
}

/** Draw what is asked. */
export function audit(scene: Pick<Scene, "password">): Audit {
  return {
    reference: drawnReference(scene, "NT"),
    connections: draw(scene, "cp15/audit/connections", [18, 19, 21, 22, 23, 26, 27, 28]),
  };
}
