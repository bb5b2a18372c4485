import { type EnginePlace, engineAccount } from "../../ground/docker/place.js";
import { engineDisk } from "./engine-disk.js";
import { storageOptions } from "./storage-options.js";
import { uplink } from "./uplink.js";

/** The engine's own configuration, whatever the server has for its other Docker. */
export function daemonJson(place: EnginePlace): string {
  const { socket, data, execRoot, pidFile, library } = place;
  const configuration = {
    hosts: [`unix://${socket}`],
    group: engineAccount,
    "data-root": `${data}/engine`,
    "exec-root": execRoot,
    pidfile: pidFile,
    "userns-remap": engineAccount,
    runtimes: { plateau: { path: `${library}/runtime` } },
    "seccomp-profile": `${library}/seccomp.json`,
    ...storageOptions(engineDisk(place)?.type),
    // Groups are made by the engine itself: there is no second keeper to agree with.
    "exec-opts": ["native.cgroupdriver=cgroupfs"],
    // The only bridge with an address, and its rules, are made before the engine starts.
    bridge: "docker0",
    iptables: false,
    ip6tables: false,
    // Without its proxy Docker has bridges send frames back where they came from: guests of hv1 would be
    // looked for on the wrong side.
    "userland-proxy": true,
    dns: [uplink.resolver],
    // What a container prints is nobody's log: machines have their journal.
    "log-opts": { "max-size": "1m", "max-file": "1" },
    "log-level": "warn",
  };
  return `${JSON.stringify(configuration, undefined, 2)}\n`;
}
