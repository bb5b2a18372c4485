import { standard } from "../../../modules/workstation/standard.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const { name, port } = standard.printer;
/** Where the printer no longer is. */
const former = toAddress(toNetwork(plan.segments.lan.cidr).first + 30);

export const printerMoved = fault({
  title: {
    fr: `Sur ws2, l'imprimante ${name} a encore son ancienne adresse (${former})`,
    en: `On ws2, the printer ${name} still has its former address (${former})`,
  },
  symptom: {
    fr: "« J'imprime, on me dit que c'est parti, et rien ne sort. »",
    en: '"I print, I am told that it is on its way, and nothing comes out."',
  },
  level: 1,
  needs: ["ws2"],
  reddens: ["cp02/default-printer"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(
      await ws2.within(15_000)`/usr/sbin/lpadmin -p ${name} -v ${`socket://${former}:${port}`}`,
    );
  },
});
