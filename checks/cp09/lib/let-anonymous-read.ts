import { baseDn } from "../../../modules/domain-controller/names.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

/** Let whoever has not authenticated read what is under an object. */
export async function letAnonymousRead(controller: Node, objectDn: string): Promise<void> {
  const service = `CN=Directory Service,CN=Windows NT,CN=Services,CN=Configuration,${baseDn()}`;
  // The seventh character lets anonymous searches in; the permission lets them find something.
  await mustChange(controller, [replaced(service, "dSHeuristics", "0000002")]);
  mustSucceed(
    await controller.within(
      15_000,
    )`/usr/bin/samba-tool dsacl set --action=allow --objectdn=${objectDn} ${"--sddl=(A;CI;GR;;;AN)"}`,
  );
}
