import type { Scene } from "../../lib/check.js";
import { askKdc } from "./ask-kdc.js";
import { kerberosWord } from "./kerberos-word.js";

/** What the domain says to a password. */
export async function logon(
  { nodes }: Pick<Scene<"probe-lan">, "nodes">,
  login: string,
  password: string,
): Promise<string> {
  return kerberosWord(await askKdc(nodes["probe-lan"], login, `${password}\n`));
}
