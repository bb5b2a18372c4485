import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { deploymentGaps } from "../lib/deployment-gaps.js";

export const startsOnNothing = exercise({
  needs: ["net1"],

  causes: {
    "three-mistakes": together(
      deploymentGaps.uefiNotExpected,
      deploymentGaps.nextServerAstray,
      deploymentGaps.biosLoaderForUefi,
    ),

    "classes-not-required": together(
      deploymentGaps.uefiNotRequired,
      deploymentGaps.nextServerAstray,
    ),

    "no-file-for-uefi": together(deploymentGaps.noFileForUefi, deploymentGaps.nextServerAstray),
  },
});
