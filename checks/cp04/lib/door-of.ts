import type { Scene } from "../../lib/check.js";
import { askKdc } from "./ask-kdc.js";
import { kerberosWord } from "./kerberos-word.js";

/** What the domain says to a logon before any password is given: nothing is tried, so nothing is counted. `open` where it asks for one. */
export async function doorOf(
  { nodes }: Pick<Scene<"probe-lan">, "nodes">,
  login: string,
): Promise<string> {
  const answer = await askKdc(nodes["probe-lan"], login, "");
  return /Cannot read password|Password incorrect|Preauthentication failed/.test(answer.said)
    ? "open"
    : kerberosWord(answer);
}
