import { foreignEngine } from "../docker-engine/place.js";
import { cgroups } from "./cgroups.js";
import { diskSpace } from "./disk-space.js";
import { docker } from "./docker.js";
import { engine } from "./engine.js";
import { engineAccountRequirement } from "./engine-account.js";
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

const ownEngine = [userNamespaces(), engineAccountRequirement(), engineFiles()];

/** What a lab needs of the machine, each one standing on those before it. */
export const requirements: readonly Requirement[] = [
  diskSpace(),
  memory,
  cgroups(),
  systemPackages,
  tun,
  ...(foreignEngine ? [] : ownEngine),
  docker(),
  ...(foreignEngine ? [missingProtections] : []),
  kernelSettings,
  engine,
  providers(),
  images,
  kvm,
];
