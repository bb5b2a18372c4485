import { rootDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { letAnonymousRead } from "../lib/let-anonymous-read.js";

export const anonymousReads = fault({
  needs: ["dc1"],
  reddens: ["cp09/anonymous-reads-nothing", "cp09/nothing-else-delegated"],

  apply: ({ nodes: { dc1 } }) => letAnonymousRead(dc1, rootDn()),
});
