import { answersComplete } from "./answers-complete.js";
import { deliveredByThemselves } from "./delivered-by-themselves.js";
import { deliveryJoinsOnce } from "./delivery-joins-once.js";
import { expectedIsDeployed } from "./expected-is-deployed.js";
import { loadersServed } from "./loaders-served.js";
import { noSecretServed } from "./no-secret-served.js";
import { offerForEachFirmware } from "./offer-for-each-firmware.js";
import { othersLeftAlone } from "./others-left-alone.js";
import { packagesUpToDate } from "./packages-up-to-date.js";
import { readOnly } from "./read-only.js";
import { silentElsewhere } from "./silent-elsewhere.js";

/** In the order in which they are taught. */
export const checks = {
  offerForEachFirmware,
  loadersServed,
  expectedIsDeployed,
  othersLeftAlone,
  deliveryJoinsOnce,
  answersComplete,
  packagesUpToDate,
  silentElsewhere,
  noSecretServed,
  readOnly,
  deliveredByThemselves,
} as const;
