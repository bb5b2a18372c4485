import { staff } from "../../../stacks/plan/staff.js";
import { authority } from "../../lib/authority.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { Desk } from "../lib/desk.js";
import { filterWish } from "../lib/filter-wish.js";
import { vncSession } from "../lib/vnc-session.js";

export const nobodyAsked = fault({
  needs: ["probe-lan", "probe-srv", "ws1"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/assistance-consented"],

  async apply(scene) {
    await edit(scene.nodes.ws1, "/etc/assistance.conf", "s/^QUESTION=1/QUESTION=0/");
    const desk = new Desk(scene, filterWish(scene).login);
    await desk.close();
    await desk.open();
    const { outcome, why } = await vncSession(
      scene,
      await authority(scene),
      staff().technician.login,
    );
    if (outcome !== "shown") throw new Error(`ws1: ${outcome}: ${why}`);
    await desk.close();
  },
});
