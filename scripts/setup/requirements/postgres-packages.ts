import { versions } from "../../ground/versions.js";
import type { Requirement } from "../requirement.js";
import { debianPackages } from "./debian-packages.js";

/** The Debian packages of a PostgreSQL on this server. No lab stands on them. */
export const postgresPackages: Requirement = debianPackages({
  id: "postgres-packages",
  title: { fr: "paquets de PostgreSQL", en: "packages of PostgreSQL" },
  seconds: 30,
  packages: versions.postgresPackages,
  // Purged, they would take every database with them.
  stay: true,
});
