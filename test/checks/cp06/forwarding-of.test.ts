import { expect, test } from "vitest";
import { forwardingOf } from "../../../checks/cp06/lib/forwarding-of.js";

test.for<[string, string[], string | undefined]>([
  ["nothing where no file has it", ["# net.ipv4.ip_forward=1", "kernel.sysrq = 1"], undefined],
  ["what one file says", ["# /etc/sysctl.d/routeur.conf", "net.ipv4.ip_forward = 1"], "1"],
  ["the last word", ["net.ipv4.ip_forward=1", "net/ipv4/ip_forward = 0"], "0"],
  ["the same by another name", ["-net.ipv4.conf.all.forwarding = 1"], "1"],
  ["no other interface's", ["net.ipv4.conf.lan.forwarding = 1"], undefined],
])("%s is told", ([, lines, told]) => {
  expect(forwardingOf(lines)).toBe(told);
});
