import { arrivalsExact } from "./arrivals-exact.js";
import { badLinesRefused } from "./bad-lines-refused.js";
import { explainsItself } from "./explains-itself.js";
import { failuresTold } from "./failures-told.js";
import { killedThenWhole } from "./killed-then-whole.js";
import { nextStateExact } from "./next-state-exact.js";
import { noSecretReadable } from "./no-secret-readable.js";
import { nothingOutsideUnit } from "./nothing-outside-unit.js";
import { oddFilesHandled } from "./odd-files-handled.js";
import { runsByItself } from "./runs-by-itself.js";
import { secondRunChangesNothing } from "./second-run-changes-nothing.js";
import { withoutRightsRefused } from "./without-rights-refused.js";

/** In the order in which they are taught. */
export const checks = {
  arrivalsExact,
  secondRunChangesNothing,
  nextStateExact,
  failuresTold,
  runsByItself,
  explainsItself,
  oddFilesHandled,
  badLinesRefused,
  withoutRightsRefused,
  noSecretReadable,
  killedThenWhole,
  nothingOutsideUnit,
} as const;
