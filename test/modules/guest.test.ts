import { expect, test } from "vitest";
import { emulatedDefinition } from "../../modules/guest/emulated-definition.js";
import { emulatedUuid } from "../../modules/guest/emulated-uuid.js";
import { hypervisorImage } from "../../modules/hypervisor/hypervisor-image.js";
import { macOf } from "../../stacks/plan/cabling.js";
import { guestNames, plan } from "../../stacks/plan/plan.js";

test("each emulated guest has a UUID of its own, of the version that is made of a name", () => {
  const drawn = guestNames.map(emulatedUuid);
  expect(new Set(drawn).size).toBe(guestNames.length);
  for (const uuid of drawn) {
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test("what vm1 is booted as when the images are made is what the plan has of it", () => {
  const xml = emulatedDefinition("vm1");
  expect(xml).toContain(`<memory unit='MiB'>${plan().guests.vm1.memoryMib}</memory>`);
  expect(xml).toContain(`<mac address='${macOf("vm1", "srv")}'/>`);
  expect(xml).toContain(`<uuid>${emulatedUuid("vm1")}</uuid>`);
  // The provider's own order.
  expect(xml).toContain(
    "<cmdline>console=ttyS0 net.ifnames=0 root=/dev/vda rw quiet no_timer_check systemd.hostname=vm1</cmdline>",
  );
  const file = hypervisorImage().context.find(({ path }) => path.endsWith("/vm1.xml"));
  expect(file?.content.toString()).toBe(xml);
});
