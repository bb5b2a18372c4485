import { expect, test } from "vitest";
import { programsTold } from "../../../checks/cp06/lib/programs-of.js";

test("a program is told with the unit that started it, and what becomes of that at boot", () => {
  expect(
    programsTold(
      "kea-dhcp4 kea-dhcp4-server.service enabled\ndhcp-helper run-r3.service transient\n",
    ),
  ).toEqual([
    { name: "kea-dhcp4", unit: "kea-dhcp4-server.service", state: "enabled" },
    { name: "dhcp-helper", unit: "run-r3.service", state: "transient" },
  ]);
});

test("a program that no service started has no unit", () => {
  expect(programsTold("openvpn - \n")).toEqual([{ name: "openvpn", unit: "", state: "" }]);
});

test("a machine on which none of them runs tells none", () => {
  expect(programsTold("\n")).toEqual([]);
});
