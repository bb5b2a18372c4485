import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const restartOwed = fault({
  needs: ["ws2"],
  reddens: ["cp02/nothing-to-restart"],

  async apply({ nodes: { ws2 } }) {
    // What an update does to a file: another takes its name, and who had it open keeps the old one.
    mustSucceed(
      await ws2.within(10_000)`
      library=$(readlink -f /usr/lib/x86_64-linux-gnu/libcrypto.so.3)
      cp -p $library $library.new && mv $library.new $library`,
    );
  },
});
