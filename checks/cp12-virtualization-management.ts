import { definitionAsAsked } from "./cp12/checks/definition-as-asked.js";
import { disksSeenAndUsed } from "./cp12/checks/disks-seen-and-used.js";
import { guestInItsSegment } from "./cp12/checks/guest-in-its-segment.js";
import { guestRunsAndAnswers } from "./cp12/checks/guest-runs-and-answers.js";
import { hypervisorClosed } from "./cp12/checks/hypervisor-closed.js";
import { identitiesDistinct } from "./cp12/checks/identities-distinct.js";
import { memoryFitsHost } from "./cp12/checks/memory-fits-host.js";
import { noOldSnapshot } from "./cp12/checks/no-old-snapshot.js";
import { nothingOrphaned } from "./cp12/checks/nothing-orphaned.js";
import { snapshotTakesBack } from "./cp12/checks/snapshot-takes-back.js";
import { storageAndNetworksUp } from "./cp12/checks/storage-and-networks-up.js";
import { cleanUpTheHost } from "./cp12/exercises/clean-up-the-host.js";
import { intranetBack } from "./cp12/exercises/intranet-back.js";
import { roomForTheIntranet } from "./cp12/exercises/room-for-the-intranet.js";
import { autostartOff } from "./cp12/faults/autostart-off.js";
import { baseImageMoved } from "./cp12/faults/base-image-moved.js";
import { cloneLikeItsModel } from "./cp12/faults/clone-like-its-model.js";
import { definitionDrifted } from "./cp12/faults/definition-drifted.js";
import { diskNobodyUses } from "./cp12/faults/disk-nobody-uses.js";
import { guestInWrongNetwork } from "./cp12/faults/guest-in-wrong-network.js";
import { guestPaused } from "./cp12/faults/guest-paused.js";
import { memoryBeyondHost } from "./cp12/faults/memory-beyond-host.js";
import { networkStopped } from "./cp12/faults/network-stopped.js";
import { orphanedVolume } from "./cp12/faults/orphaned-volume.js";
import { poolStopped } from "./cp12/faults/pool-stopped.js";
import { snapshotForgotten } from "./cp12/faults/snapshot-forgotten.js";
import { socketOpenToAll } from "./cp12/faults/socket-open-to-all.js";
import { hints } from "./cp12/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp12 = competence({
  id: "cp12",
  title: {
    fr: "Utiliser un outil de gestion d'environnements virtuels",
    en: "Use a tool to manage virtual environments",
  },
  checks: {
    "guest-runs-and-answers": guestRunsAndAnswers,
    "definition-as-asked": definitionAsAsked,
    "guest-in-its-segment": guestInItsSegment,
    "identities-distinct": identitiesDistinct,
    "disks-seen-and-used": disksSeenAndUsed,
    "snapshot-takes-back": snapshotTakesBack,
    "storage-and-networks-up": storageAndNetworksUp,
    "memory-fits-host": memoryFitsHost,
    "hypervisor-closed": hypervisorClosed,
    "nothing-orphaned": nothingOrphaned,
    "no-old-snapshot": noOldSnapshot,
    "request-acknowledged": {
      title: {
        fr: "La demande est reformulée, l'intervention faite selon la procédure, et le résultat montré au demandeur",
        en: "The request is put in one's own words, the work done by the procedure, and the result shown to whoever asked",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "guest-paused": guestPaused,
    "autostart-off": autostartOff,
    "definition-drifted": definitionDrifted,
    "memory-beyond-host": memoryBeyondHost,
    "guest-in-wrong-network": guestInWrongNetwork,
    "clone-like-its-model": cloneLikeItsModel,
    "disk-nobody-uses": diskNobodyUses,
    "base-image-moved": baseImageMoved,
    "orphaned-volume": orphanedVolume,
    "snapshot-forgotten": snapshotForgotten,
    "network-stopped": networkStopped,
    "pool-stopped": poolStopped,
    "socket-open-to-all": socketOpenToAll,
  },
  exercises: {
    "intranet-back": intranetBack,
    "room-for-the-intranet": roomForTheIntranet,
    "clean-up-the-host": cleanUpTheHost,
  },
});
export default cp12;

await runAlone(import.meta.url, cp12);
