import { expect, test } from "vitest";
import { forwardingOf } from "../../../checks/cp06/lib/forwarding-of.js";

const on = { all: "1", lan: "1", wan: "1" };
const off = { all: "0", lan: "0", wan: "0" };
const written = "net.ipv4.ip_forward = 1";

test.for<[string, string[], Record<string, string>]>([
  ["nothing where no file has it", ["# net.ipv4.ip_forward=1", "kernel.sysrq = 1"], {}],
  ["what one file says", ["# /etc/sysctl.d/routeur.conf", written], on],
  ["the last word", ["net.ipv4.ip_forward=1", "net/ipv4/ip_forward = 0"], off],
  ["the same by another name", ["-net.ipv4.conf.all.forwarding = 1"], on],
  ["an interface of its own", [written, "net.ipv4.conf.lan.forwarding = 0"], { ...on, lan: "0" }],
  [
    "one that a change of all takes along",
    [
      "net.ipv4.ip_forward = 0",
      "net.ipv4.conf.lan.forwarding = 0",
      "net.ipv4.conf.all.forwarding = 1",
    ],
    on,
  ],
  [
    "one that was said before all, which may have been so already",
    ["net.ipv4.conf.lan.forwarding = 0", written],
    { ...on, lan: "0" },
  ],
  [
    "a word said twice, where it was said first",
    [written, "net.ipv4.conf.lan.forwarding = 0", written],
    { ...on, lan: "0" },
  ],
  ["every interface", [written, "net.ipv4.conf.*.forwarding = 0"], off],
  [
    "every interface but those with a word of their own",
    [
      written,
      "net.ipv4.conf.*.forwarding = 0",
      "-net.ipv4.conf.all.forwarding",
      "net.ipv4.conf.lan.forwarding = 1",
    ],
    { ...on, wan: "0" },
  ],
  ["no other setting", [written, "net.ipv4.conf.*.rp_filter = 0", "net.ipv4.*.forwarding = 0"], on],
  ["no interface that the plan does not give", ["net.ipv4.conf.docker0.forwarding = 0"], {}],
])("%s is told", ([, lines, told]) => {
  expect(Object.fromEntries(forwardingOf(lines, ["lan", "wan"]))).toEqual(told);
});
