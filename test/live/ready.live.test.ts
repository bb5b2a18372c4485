import { test } from "vitest";
import { waitReady } from "../../scripts/operations/ready.js";
import { containerOf } from "../lib/container-of.js";
import { expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const ws3 = () => lab.scene(["ws3"], [], AbortSignal.timeout(60_000)).nodes.ws3;

test("a service that failed as everything started is started once more", async () => {
  const conf = "/etc/sssd/sssd.conf";
  await ws3().succeed`cp -p ${conf} /root/kept && echo '[' > ${conf} && ! systemctl restart sssd
    cat /root/kept > ${conf} && rm /root/kept && systemctl is-failed --quiet sssd`;
  await waitReady(cycleLab, "ws3", 60_000);
  await ws3().succeed`systemctl is-active --quiet sssd`;
  await expectSatisfied(lab, ["cp09/policy-keeps-interns-out"]);
});

test("a machine that is on its way down is waited for until it is off, and started", async () => {
  // The client that asks for it may be killed meanwhile: the engine goes on.
  const off = containerOf(cycleLab, "ws3").stop({ t: 30 });
  await waitReady(cycleLab, "ws3", 60_000);
  await off;
  await lab.forget("ws3");
  await ws3().succeed`systemctl is-active --quiet sssd`;
  await expectSatisfied(lab, ["cp09/policy-keeps-interns-out"]);
});
