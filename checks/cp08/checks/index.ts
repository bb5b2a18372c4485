import { backupIsScheduled } from "./backup-is-scheduled.js";
import { backupRestores } from "./backup-restores.js";
import { foldersClosedToEverybody } from "./folders-closed-to-everybody.js";
import { localAccountsOpen } from "./local-accounts-open.js";
import { logsReachMon1 } from "./logs-reach-mon1.js";
import { noRightTooMuch } from "./no-right-too-much.js";
import { nobodyElseWatches } from "./nobody-else-watches.js";
import { nothingElseScheduled } from "./nothing-else-scheduled.js";
import { nothingElseShared } from "./nothing-else-shared.js";
import { oldDialectsRefused } from "./old-dialects-refused.js";
import { outageRaisesAlert } from "./outage-raises-alert.js";
import { permissionsFollowMatrix } from "./permissions-follow-matrix.js";
import { personalFolderIsPrivate } from "./personal-folder-is-private.js";
import { rootHasNoSsh } from "./root-has-no-ssh.js";
import { seatServes } from "./seat-serves.js";
import { secretsKept } from "./secrets-kept.js";
import { serverStartsByItself } from "./server-starts-by-itself.js";
import { strangersRefused } from "./strangers-refused.js";
import { unitsStartByThemselves } from "./units-start-by-themselves.js";

/** In the order in which they are taught. */
export const checks = {
  serverStartsByItself,
  permissionsFollowMatrix,
  personalFolderIsPrivate,
  strangersRefused,
  foldersClosedToEverybody,
  oldDialectsRefused,
  backupRestores,
  backupIsScheduled,
  rootHasNoSsh,
  localAccountsOpen,
  seatServes,
  unitsStartByThemselves,
  logsReachMon1,
  outageRaisesAlert,
  noRightTooMuch,
  nothingElseScheduled,
  nothingElseShared,
  nobodyElseWatches,
  secretsKept,
} as const;
