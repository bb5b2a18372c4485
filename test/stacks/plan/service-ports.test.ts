import { expect, test } from "vitest";
import { machineNames, plan } from "../../../stacks/plan/plan.js";
import { offeredBy } from "../../../stacks/plan/service-ports.js";

test("a machine offers the ports of its services, and those that flows bring to it", () => {
  expect(offeredBy("db1").tcp).toContain(plan().application.databasePort);
  expect(offeredBy("fw1").tcp).toEqual(expect.arrayContaining([22, plan().proxyPort]));
  expect(offeredBy("fw1").udp).toEqual(
    expect.arrayContaining([plan().vpn.remoteAccess.port, plan().vpn.siteToSite.port]),
  );
  expect(offeredBy("ws1").tcp).toContain(plan().assistancePort);
});

test("what fw1 publishes is the port of the machine behind it, and none of its own", () => {
  expect(offeredBy("fw1").tcp).not.toContain(25);
  expect(offeredBy("mail1").tcp).toContain(25);
});

test("only who leases his address hears of leases, and who watches that", () => {
  expect(machineNames.filter((name) => offeredBy(name).udp.includes(68))).toEqual([
    "ws1",
    "ws2",
    "ws3",
    "wsb1",
    "mon1",
  ]);
});
