import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { outages } from "../lib/outages.js";

export const fileServerBackInService = exercise({
  needs: ["file1"],

  get causes() {
    return {
      "units-switched-off": together(
        outages().smbMasked,
        outages().rightsLost("Compta", "777"),
        outages().backupOff,
        outages().logsStopped,
      ),

      "settings-changed": together(
        outages().smbElsewhere,
        outages().rightsLost("Gestion", "757"),
        outages().backupOnceAWeek,
        outages().logsToNobody,
      ),

      "units-altered": together(
        outages().smbHeldBack,
        outages().rightsLost("Finance", "773"),
        outages().backupOfAnotherJob,
        outages().logsDisabled,
      ),
    };
  },
});
