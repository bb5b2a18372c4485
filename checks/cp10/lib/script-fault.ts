import { movements } from "../../../modules/domain-controller/movements.js";
import { edit } from "../../lib/edit.js";
import { type FaultCode, fault } from "../../lib/fault.js";

export interface ScriptFault extends Pick<FaultCode, "reddens"> {
  /** What `sed` is told to do to the script; it must change something. */
  readonly change: string;
}

/** Declare a fault of the script that deals with movements of staff, as somebody wrote it. */
export function scriptFault({ change, ...rest }: ScriptFault): FaultCode {
  return fault({
    ...rest,
    needs: ["dc1"],
    apply: ({ nodes: { dc1 } }) => edit(dc1, movements.script, change),
  });
}
