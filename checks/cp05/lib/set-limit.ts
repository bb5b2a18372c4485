import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/** Give port 25 alone a largest message, in bytes. */
export async function setLimit(mail1: Node, bytes: number): Promise<void> {
  mustSucceed(
    await mail1.within(10_000)`
    /usr/sbin/postconf -P smtp/inet/message_size_limit=${bytes} && ${reloadPostfix.split(" ")}`,
  );
}
