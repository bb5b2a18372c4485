import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";
import { reportCommand, reportFolder } from "./places.js";

/** Put the command that makes reports in place, and hand in the one that it makes of a month. */
export async function handReportIn(desk1: Node, month: string, script: string): Promise<void> {
  mustSucceed(
    await desk1.within(20_000)`
    set -e
    mkdir -p ${reportFolder} /usr/local/bin
    printf %s ${script} > ${reportCommand}
    chmod 755 ${reportCommand}
    PATH=/usr/local/bin:/usr/bin:/bin ${reportCommand} ${month} > ${reportFolder}/${month}.json`,
  );
}
