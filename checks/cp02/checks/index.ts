import { assetRecorded } from "./asset-recorded.js";
import { clockFollowsDomain } from "./clock-follows-domain.js";
import { defaultPrinter } from "./default-printer.js";
import { firewallCloses } from "./firewall-closes.js";
import { forbiddenAbsent } from "./forbidden-absent.js";
import { languageAndTime } from "./language-and-time.js";
import { localAccountsKeptOut } from "./local-accounts-kept-out.js";
import { nameIsKnown } from "./name-is-known.js";
import { newcomerLogsOn } from "./newcomer-logs-on.js";
import { nothingToRestart } from "./nothing-to-restart.js";
import { profileInPlace } from "./profile-in-place.js";
import { sudoForAdministrators } from "./sudo-for-administrators.js";
import { updatesTaken } from "./updates-taken.js";

/** In the order in which they are taught. */
export const checks = {
  nameIsKnown,
  updatesTaken,
  nothingToRestart,
  languageAndTime,
  clockFollowsDomain,
  newcomerLogsOn,
  profileInPlace,
  forbiddenAbsent,
  defaultPrinter,
  sudoForAdministrators,
  localAccountsKeptOut,
  firewallCloses,
  assetRecorded,
} as const;
