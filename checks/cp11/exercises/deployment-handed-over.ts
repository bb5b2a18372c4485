import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { deploymentGaps } from "../lib/deployment-gaps.js";

export const deploymentHandedOver = exercise({
  needs: ["dep1", "net1", "fw1"],

  get causes() {
    return {
      "for-the-visitors": together(
        deploymentGaps.nextServerAstray,
        deploymentGaps.kernelUnreadable,
        deploymentGaps.ticketForEverybody,
        deploymentGaps.siteWritable,
        deploymentGaps.pxeAmongGuests,
        deploymentGaps.unanswered("partman/confirm_nooverwrite"),
        deploymentGaps.weakDigest,
        deploymentGaps.repositoryBehind,
      ),

      "for-the-suppliers": together(
        deploymentGaps.biosLoaderForUefi,
        deploymentGaps.initialFilesRenamed,
        deploymentGaps.strangersInstalled,
        deploymentGaps.packagesWritable,
        deploymentGaps.openToGuests("tcp", 80),
        deploymentGaps.unanswered("keyboard-configuration/xkb-keymap"),
        deploymentGaps.ticketsListed,
        deploymentGaps.indexAltered,
      ),

      "for-the-new-models": together(
        deploymentGaps.uefiNotExpected,
        deploymentGaps.diskMisnamed,
        deploymentGaps.ticketForEverybody,
        deploymentGaps.siteWritable,
        deploymentGaps.openToGuests("udp", 69),
        deploymentGaps.unanswered("time/zone"),
        deploymentGaps.weakDigest,
        deploymentGaps.repositoryBehind,
      ),
    };
  },
});
