import { expect, test } from "vitest";
import { engineTun } from "../../../../scripts/setup/requirements/engine-tun.js";

test("a device that the engine's host has is given, and one that it has not is named, with what to do there", async () => {
  expect(await engineTun().look()).toEqual({ ok: true, detail: "/dev/net/tun" });
  expect(await engineTun("/dev/net/absent").look()).toMatchObject({
    ok: false,
    byHand: true,
    detail: { en: expect.stringContaining("the engine gives a container no /dev/net/absent: ") },
    remedy: { en: expect.stringContaining("on the engine's host: sudo modprobe tun") },
  });
});
