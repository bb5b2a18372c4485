import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { mailNames } from "../../../modules/mail-server/mail-names.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import { authority } from "../authority.js";
import type { Scene } from "../check.js";
import { type Account, MailClient } from "../mail/mail-client.js";
import { HelpdeskClient } from "./helpdesk-client.js";

/** The helpdesk's pages as somebody of the company uses them from a workstation. */
export interface AtHelpdesk {
  readonly desk: HelpdeskClient;
  readonly as: Account;
}

/** Sit somebody down at the helpdesk, by their password of the directory. */
export async function atHelpdesk(
  { nodes, password, benchSecrets }: Scene<"probe-lan">,
  login: Login,
): Promise<AtHelpdesk> {
  const probe = nodes["probe-lan"];
  await new MailClient(probe, mailNames().host).trust(await authority({ benchSecrets }));
  return {
    desk: new HelpdeskClient(probe, helpdesk().host),
    as: { login, password: password(`account/${login}`) },
  };
}
