import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const languageNotGenerated = fault({
  needs: ["ws2"],
  reddens: ["cp02/language-and-time"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(
      await ws2.within(10_000)`rm -rf /usr/lib/locale/locale-archive /usr/lib/locale/fr_FR.utf8`,
    );
  },
});
