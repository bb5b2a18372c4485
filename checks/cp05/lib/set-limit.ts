import { reloadPostfix } from "../../cp14/lib/reload-postfix.js";
import { done } from "../../lib/done.js";
import type { Node } from "../../lib/node.js";

/** Give port 25 alone a largest message, in bytes. */
export async function setLimit(mail1: Node, bytes: number): Promise<void> {
  done(
    await mail1.within(10_000)`
    /usr/sbin/postconf -P smtp/inet/message_size_limit=${bytes} && ${reloadPostfix.split(" ")}`,
  );
}
