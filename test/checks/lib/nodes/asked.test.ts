import { expect, test } from "vitest";
import { askedIn } from "../../../../checks/lib/nodes/asked.js";
import { plan } from "../../../../stacks/plan/plan.js";

const { dc1, ext1 } = plan().machines;

test.for([
  [`dig @${dc1.interfaces.srv} +tcp`, ["dc1"]],
  [
    `curl http://${ext1.interfaces.wan}/ https://web1.${plan().company.domain}:443/`,
    ["ext1", "web1"],
  ],
  [`smbclient -L //file1.${plan().company.domain}/Commun`, ["file1"]],
  [`nc ${dc1.interfaces.srv}0 80`, []],
  ["true", []],
] as const)("`%s` asks %j", ([command, machines]) => {
  expect(askedIn(command)).toEqual(machines);
});
