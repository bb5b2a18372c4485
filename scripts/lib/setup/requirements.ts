import { foreignEngine } from "../docker-engine/place.js";
import { cgroups } from "./cgroups.js";
import { diskSpace } from "./disk-space.js";
import { docker } from "./docker.js";
import { engine } from "./engine.js";
import { engineAccountRequirement } from "./engine-account.js";
import { engineDiskRequirement } from "./engine-disk.js";
import { engineFiles } from "./engine-files.js";
import { images } from "./images.js";
import { kernelSettings } from "./kernel-settings.js";
import { kvm } from "./kvm.js";
import { memory } from "./memory.js";
import { missingProtections } from "./protections.js";
import { providers } from "./providers.js";
import type { Requirement } from "./requirement.js";
import { systemPackages } from "./system-packages.js";
import { tun } from "./tun.js";
import { userNamespaces } from "./user-namespaces.js";

/** Files come after the disk: the engine's configuration says what it is. */
const ownEngine = (diskGib?: number) => [
  userNamespaces(),
  engineAccountRequirement(),
  engineDiskRequirement(diskGib),
  engineFiles(),
];

/**
 * What a lab needs of the machine, each one standing on those before it.
 *
 * @param diskGib size of the engine's disk. @default - as it is, else half of what is free
 */
export function requirements(diskGib?: number): readonly Requirement[] {
  return [
    diskSpace(),
    memory,
    cgroups(),
    systemPackages,
    tun,
    ...(foreignEngine ? [] : ownEngine(diskGib)),
    docker(),
    ...(foreignEngine ? [missingProtections] : []),
    kernelSettings,
    engine,
    providers(),
    images,
    kvm,
  ];
}
