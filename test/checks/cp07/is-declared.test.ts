import { expect, test } from "vitest";
import { isDeclared } from "../../../checks/cp07/lib/is-declared.js";

const declared = { protocol: "tcp", port: 9100, program: "prometheus-node-exporter" } as const;
const owner = { name: "prometheus-node[812]", program: "", isBench: false };

test("a port is as declared where the program that was declared has it, as the kernel calls it", () => {
  expect(isDeclared(declared, { protocol: "tcp", port: 9100 }, owner)).toBe(true);
});

test("another port, another protocol, another program and nobody's are not", () => {
  expect(isDeclared(declared, { protocol: "tcp", port: 9101 }, owner)).toBe(false);
  expect(isDeclared(declared, { protocol: "udp", port: 9100 }, owner)).toBe(false);
  for (const name of ["perl[812]", "prometheus-node[812] | sh[9]", "prometheus[812]"]) {
    expect(isDeclared(declared, { protocol: "tcp", port: 9100 }, { ...owner, name })).toBe(false);
  }
  expect(isDeclared(declared, { protocol: "tcp", port: 9100 }, undefined)).toBe(false);
});
