import { backup } from "../../../modules/file-server/backup.js";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import {
  layout,
  type MachineName,
  machineNames,
  type ProbeName,
  plan,
  type SegmentName,
} from "../../../stacks/plan/plan.js";
import { routers } from "../../../stacks/plan/routers.js";
import { offeredBy } from "../../../stacks/plan/service-ports.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds, timed } from "../../lib/nodes/limit.js";
import { mustStand } from "../../lib/nodes/must-stand.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";
import { rootByKey } from "../../lib/probes/root-by-key.js";

const { host, account } = backup;

/** Servers of the company: neither where people work, nor what stands between segments, nor the Internet. */
const servers = machineNames.filter(
  (name) =>
    !(workstations as readonly MachineName[]).includes(name) &&
    !(routers as readonly MachineName[]).includes(name) &&
    !("wan" in layout.machines[name].interfaces),
);

const offersSsh = (name: MachineName) => offeredBy(name).tcp.includes(22);
const place = (name: MachineName) =>
  entriesOf(plan().machines[name].interfaces as Partial<Record<SegmentName, string>>)[0];
const addressOf = (name: MachineName) => place(name)?.[1] ?? "";
const beside = (name: MachineName): ProbeName =>
  `probe-${(keysOf(layout.machines[name].interfaces) as SegmentName[])[0] ?? "srv"}`;

export const rootHasNoSsh = check({
  needs: [...servers, ...new Set(servers.map(beside))],
  needsWhatStands: true,
  // Files of root's keys are written anew.
  alone: true,
  deadlineMs: 10_000,

  async run({ lab, nodes, token, tidy }) {
    mustStand(nodes, "file1", host);
    const { file1 } = nodes;
    const own = servers.filter((name) => nodes[name] !== undefined);
    const offering = own.filter((name) => offersSsh(name));
    const others = own.filter((name) => !offersSsh(name));
    // The cheapest key exchange: it is who gets in that matters.
    const ssh = [
      "-o",
      "KexAlgorithms=curve25519-sha256",
      "-o",
      timed`ConnectTimeout=${seconds(2)}`,
    ];
    const [depot, shell, root, ways, ports] = await Promise.all([
      file1.ask`echo ls | timeout ${seconds(4)} sftp ${ssh} -q -b - ${`${account}@${host}`}`,
      file1.ask`timeout ${seconds(4)} ssh ${ssh} ${`${account}@${host}`} echo shell-$((6 * 7))`,
      file1.ask`timeout ${seconds(4)} ssh ${ssh} ${`root@${host}`} echo shell-$((6 * 7))`,
      Promise.all(
        offering.map(async (name) => ({
          name,
          said: await rootByKey(
            { lab, token, tidy },
            nodes[name],
            addressOf(name),
            nodes[beside(name)],
          ),
        })),
      ),
      Promise.all(
        [...new Set(others.map(beside))].map((probe) =>
          tcpPorts(
            nodes[probe],
            others.filter((name) => beside(name) === probe).map((name) => `${addressOf(name)}:22`),
          ),
        ),
      ),
    ]);
    claim(
      depot.exitCode === 0,
      claimText("cp08/file1-puts-its-backups-on", { host }),
      `sftp ${account}@${host}: ${last(depot.stderr)}`,
    );
    for (const [who, { exitCode, stdout, stderr }] of [
      [account, shell],
      ["root", root],
    ] as const) {
      claim(
        exitCode !== 0 && !stdout.includes("shell-"),
        claimText("cp08/has-no-shell-on", { host, who }),
        `ssh ${who}@${host}: exit ${exitCode} ${last(stdout || stderr)}`,
      );
    }
    const admitted = ways.filter(({ said }) => !/Permission denied|This service allows/.test(said));
    claim(
      admitted.length === 0,
      claimText("cp08/root-is-refused-by-ssh"),
      admitted.map(({ name, said }) => `ssh root@${name}: ${said}`).join(", "),
    );
    const open = ports.flat().flatMap(({ host: at, outcome }) => (outcome === "open" ? [at] : []));
    const answering = others.filter((name) => open.includes(addressOf(name)));
    claim(
      answering.length === 0,
      claimText("cp08/servers-that-offer-no-ssh"),
      answering.map((name) => `${name}:22 open`).join(", "),
    );
    return `sftp ${account}@${host}: 0 · ssh ${account}: ${last(shell.stdout + shell.stderr)} · ssh root (${offering.join(", ")}): Permission denied · 22: ${others.length} × shut`;
  },
});

function last(said: string): string {
  return said.trim().split("\n").at(-1)?.trim() ?? "";
}
