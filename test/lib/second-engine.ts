import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import Docker from "dockerode";
import { execa } from "execa";
import { hosts, hostsFolder } from "../../scripts/facts/hosts.js";
import { labHost } from "../../scripts/facts/lab-host.js";
import { placeOf } from "../../scripts/ground/docker/place.js";
import { labHome } from "../../scripts/ground/home.js";
import { startDaemon } from "../../scripts/setup/daemon.js";
import { clearLeavings, livingDaemon } from "../../scripts/setup/leavings.js";
import { engineFiles } from "../../scripts/setup/requirements/engine-files.js";
import { hostLabs } from "./live-labs.js";

const place = placeOf("plateau-there");
const host = "there";

async function kill(): Promise<void> {
  const pid = livingDaemon(place);
  if (!pid) return;
  process.kill(Number(pid), "SIGKILL");
  while (livingDaemon(place) === pid) await setTimeout(20);
}

function withoutIt({ added, drained }: Awaited<ReturnType<typeof hosts.read>>) {
  const { [host]: gone, ...others } = added;
  const { [host]: since, ...stillDrained } = drained;
  return { added: others, drained: stillDrained };
}

/** A second engine of Plateau's on this server, with network, data and ID of its own: as another server has one. For root. */
export const secondEngine = {
  place,
  /** Name that it is added by. */
  host,
  endpoint: `unix://${place.socket}`,
  docker: new Docker({ socketPath: place.socket }),

  async start(): Promise<void> {
    await engineFiles(place).fix?.(() => undefined);
    await startDaemon({ place });
  },

  /** As a power cut would end it. */
  kill,

  /** Take it away, with all that is noted of it, whatever a killed run left. */
  async clear(): Promise<void> {
    await kill();
    await clearLeavings(place);
    for (const path of [place.data, place.log, place.library])
      await rm(path, { recursive: true, force: true });
    // A group outlives what was in it.
    const groups = readdirSync("/sys/fs/cgroup").map((tree) => `/sys/fs/cgroup/${tree}`);
    for (const group of ["/sys/fs/cgroup", ...groups].map((tree) => `${tree}/${place.name}`)) {
      await execa("find", [group, "-depth", "-type", "d", "-delete"], { reject: false });
    }
    for (const lab of hostLabs) {
      if ((await labHost.read(lab))?.name !== host) continue;
      await rm(labHome(lab), { recursive: true, force: true });
    }
    const { added, drained } = await hosts.read(hostsFolder);
    if (host in added || host in drained) await hosts.update(hostsFolder, withoutIt);
  },
};
