import { readFileSync } from "node:fs";
import { join } from "node:path";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { plan } from "../../../stacks/plan/plan.js";
import { authority } from "../../lib/authority.js";
import type { Scene } from "../../lib/check.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { Secret } from "../../lib/nodes/secret.js";
import { simulated, simulatedHeader } from "../../lib/users/simulated.js";
import { longestGap } from "./longest-gap.js";
import type { Story } from "./matter.js";
import { watchFolder } from "./watch-folder.js";

const program = readFileSync(join(import.meta.dirname, "watch.py"), "utf8");
/** Nobody waits longer for an exercise that was forgotten, in seconds. */
const longestSeconds = 6 * 3600;

/**
 * Have the people of a story try their share and answer the helpdesk from the bench's probe, until the
 * exercise ends. Whatever an earlier one left is gone. The first looks are noted when it returns.
 *
 * @param tickets of the matters, in their order: what each person answers about
 */
export async function beginWatch(
  { nodes, password, benchSecrets }: Scene<"probe-lan">,
  { name, matters }: Story,
  tickets: readonly number[],
): Promise<void> {
  const probe = nodes["probe-lan"];
  const folder = watchFolder(name);
  const { domain } = plan().company;
  const people = {
    people: matters.map(({ by, subject, complaint, share }, at) => ({
      login: by,
      password: password(`account/${by}`),
      subject,
      ticket: tickets[at],
      complaint,
      ...(share && { share }),
    })),
    server: `file1.${domain}`,
    mail: mailNames().host,
    domain,
    to: helpdesk().addresses[0]?.address,
    mark: simulatedHeader,
    footer: simulated(""),
    helpdeskMark: helpdesk().mark,
    validation: helpdesk().validation,
    gap: longestGap,
    end: Math.round(Date.now() / 1000) + longestSeconds,
  };
  const certificate = await authority({ benchSecrets });
  mustSucceed(
    await probe.within(30_000)`
    [ ! -d ${folder} ] || { touch ${folder}/ended; sleep 1; rm -rf ${folder}; }
    umask 077
    mkdir -p ${folder} && cd ${folder} || exit 1
    printf %s ${certificate} > ca.crt
    printf %s ${new Secret(JSON.stringify(people))} > people.json
    printf %s ${program} > watch
    chmod 700 watch
    setsid ./watch > watch.log 2>&1 < /dev/null &
    for try in {1..80}; do [ ! -s record.json ] || exit 0; sleep 0.25; done
    cat watch.log >&2
    exit 1`,
  );
}
