import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { deploymentGaps } from "../lib/deployment-gaps.js";

export const installationStops = exercise({
  needs: ["dep1"],

  causes: {
    "two-questions": together(
      deploymentGaps.unanswered("partman/confirm_nooverwrite"),
      deploymentGaps.unanswered("keyboard-configuration/xkb-keymap"),
      deploymentGaps.passwordInClear,
      deploymentGaps.repositoryBehind,
    ),

    "network-asked": together(
      deploymentGaps.unanswered("netcfg/get_hostname"),
      deploymentGaps.unanswered("mirror/http/proxy"),
      deploymentGaps.passwordInClear,
      deploymentGaps.updatesUnread,
    ),

    "end-asked": together(
      deploymentGaps.unanswered("finish-install/reboot_in_progress"),
      deploymentGaps.unanswered("grub-installer/bootdev"),
      deploymentGaps.passwordInClear,
      deploymentGaps.indexAltered,
    ),
  },
});
