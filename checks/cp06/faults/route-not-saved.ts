import { fault } from "../../lib/fault.js";
import { routeToLan, tunnelConf } from "../second-site.js";

export const routeNotSaved = fault({
  title: {
    fr: "Sur fw2, une route n'est que dans le noyau : elle n'est écrite nulle part",
    en: "On fw2, a route is only in the kernel: it is written nowhere",
  },
  symptom: {
    fr: "« Tout marche depuis la réparation ; mais la dernière fois, la coupure de courant a tout remis par terre. »",
    en: "“All works since the repair; but last time, the power cut brought everything down again.”",
  },
  level: 3,
  needs: ["fw2"],
  reddens: ["cp06/survives-restart"],

  async apply({ nodes: { fw2 } }) {
    await fw2.succeed`sed -i ${`/^${routeToLan}/d`} ${tunnelConf}`;
  },
});
