import { movements } from "../../../modules/domain-controller/movements.js";
import { fault } from "../../lib/fault.js";

export const timerDisabled = fault({
  title: {
    fr: "Le minuteur du script est arrêté et désactivé",
    en: "The script's timer is stopped and disabled",
  },
  symptom: {
    fr: "« Les comptes arrivent quand quelqu'un y pense. »",
    en: "“Accounts come when somebody thinks of it.”",
  },
  level: 1,
  needs: ["dc1"],
  reddens: ["cp10/runs-by-itself"],

  async apply({ nodes: { dc1 } }) {
    await dc1.succeed`systemctl disable --quiet --now ${movements.timer}`;
  },
});
