import { versions } from "../../ground/versions.js";
import type { Requirement } from "../requirement.js";
import { debianPackages } from "./debian-packages.js";

/** The Debian packages that tests need besides: a browser. No lab stands on them. */
export const testPackages: Requirement = debianPackages({
  id: "test-packages",
  title: { fr: "navigateur des tests", en: "browser of the tests" },
  seconds: 60,
  packages: versions.testPackages,
});
