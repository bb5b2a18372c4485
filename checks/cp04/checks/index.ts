import { accountFreed } from "./account-freed.js";
import { assistanceConsented } from "./assistance-consented.js";
import { assistanceShut } from "./assistance-shut.js";
import { filterInForce } from "./filter-in-force.js";
import { homonymUntouched } from "./homonym-untouched.js";
import { howToReadable } from "./how-to-readable.js";
import { mailboxLeftAlone } from "./mailbox-left-alone.js";
import { noSecretInTicket } from "./no-secret-in-ticket.js";
import { passwordHerOwn } from "./password-her-own.js";
import { userValidated } from "./user-validated.js";

/** In the order in which they are taught. */
export const checks = {
  accountFreed,
  passwordHerOwn,
  homonymUntouched,
  assistanceConsented,
  assistanceShut,
  filterInForce,
  howToReadable,
  userValidated,
  mailboxLeftAlone,
  noSecretInTicket,
} as const;
