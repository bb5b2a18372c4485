import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const restartOwed = fault({
  title: {
    fr: "Une bibliothèque a été mise à jour sur ws2, et aucun service n'a redémarré",
    en: "A library was updated on ws2, and no service was restarted",
  },
  symptom: {
    fr: "« Le correctif est installé, mais le bulletin dit que le poste reste vulnérable. »",
    en: '"The fix is installed, yet the bulletin says that the workstation is still vulnerable."',
  },
  level: 3,
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
