import { foreignEngine } from "../ground/docker/place.js";
import { cache, home } from "../ground/home.js";
import type { Requirement } from "./requirement.js";
import { cgroups } from "./requirements/cgroups.js";
import { diskSpace } from "./requirements/disk-space.js";
import { docker } from "./requirements/docker.js";
import { engine } from "./requirements/engine.js";
import { engineAccountRequirement } from "./requirements/engine-account.js";
import { engineDiskRequirement } from "./requirements/engine-disk.js";
import { engineFiles } from "./requirements/engine-files.js";
import { engineGroups } from "./requirements/engine-groups.js";
import { engineKernel } from "./requirements/engine-kernel.js";
import { engineTun } from "./requirements/engine-tun.js";
import { images } from "./requirements/images.js";
import { kernelSettings } from "./requirements/kernel-settings.js";
import { kvm } from "./requirements/kvm.js";
import { memory } from "./requirements/memory.js";
import { missingProtections } from "./requirements/protections.js";
import { providers } from "./requirements/providers.js";
import { systemPackages } from "./requirements/system-packages.js";
import { tun } from "./requirements/tun.js";
import { userNamespaces } from "./requirements/user-namespaces.js";

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
    // What an engine of the user's choice has is asked of it, wherever it runs.
    diskSpace(foreignEngine() ? [cache(), home()] : undefined),
    memory,
    ...(foreignEngine() ? [] : [cgroups()]),
    systemPackages,
    ...(foreignEngine() ? [] : [tun, ...ownEngine(diskGib)]),
    docker(),
    ...(foreignEngine() ? [missingProtections, engineGroups] : [kernelSettings()]),
    engine,
    providers(),
    images,
    // By one of these images.
    ...(foreignEngine() ? [engineKernel(), engineTun()] : []),
    kvm,
  ];
}
