import { versions } from "../../ground/versions.js";
import type { Requirement } from "../requirement.js";
import { debianPackages } from "./debian-packages.js";

/** The Debian packages that a lab stands on. */
export const systemPackages: Requirement = debianPackages({
  id: "packages",
  title: { fr: "paquets système", en: "system packages" },
  seconds: 30,
  packages: versions.packages,
});
