import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const keyboardUs = fault({
  needs: ["ws2"],
  reddens: ["cp02/language-and-time"],

  async apply({ nodes: { ws2 } }) {
    await edit(ws2, "/etc/default/keyboard", 's/^XKBLAYOUT=.*/XKBLAYOUT="us"/');
  },
});
