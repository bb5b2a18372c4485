import { agent } from "../../scripts/channel/agent.js";
import type { Channel } from "../../scripts/channel/channel.js";
import { openExecChannel } from "../../scripts/channel/exec-channel.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { engineName } from "../../stacks/plan/engine-name.js";
import type { MachineName } from "../../stacks/plan/plan.js";

/** Enter a machine as its root does, among its processes and in its control group. */
export function asCandidate(lab: string, machine: MachineName): Promise<Channel> {
  const busybox = "/run/bench/busybox";
  const { signal } = new AbortController();
  return openExecChannel(
    docker(),
    engineName(lab, machine),
    [busybox, "sh", "-c", agent],
    [`BENCH_SHELL=${busybox} sh`],
    signal,
  );
}
