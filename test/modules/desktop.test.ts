import { expect, test } from "vitest";
import { seat } from "../../modules/desktop/seat.js";
import { images } from "../../modules/images.js";
import type { Image } from "../../modules/lib/image.js";

/** An image, and all that it stands on. */
function layers(image: Image | undefined): Image[] {
  return image ? [image, ...layers(image.parents["BASE"])] : [];
}

const contentOf = (image: Image, path: string) =>
  image.context.find((file) => file.path === path)?.content.toString();

test.for(seat.machines)("on %s the socket alone waits for whoever sits down", (machine) => {
  const own = layers(images()[machine]).find((image) =>
    contentOf(image, "files/etc/systemd/system/bureau.socket"),
  );
  if (!own) throw new Error(`draw seatUnits() into the image of ${machine}`);
  const unit = (name: string) => contentOf(own, `files/etc/systemd/system/${name}`);
  expect(unit("bureau.socket")).toContain(`ListenStream=${seat.socket}\nSocketMode=0600\n`);
  expect(unit("bureau.service")).toContain("BindsTo=bureau-session.service\n");
  expect(unit("bureau.service")).toContain(` ${seat.screen}\n`);
  expect(unit("bureau-session.service")).toContain("StopWhenUnneeded=yes\n");
  const enabled = contentOf(own, "Dockerfile")
    ?.match(/systemctl enable .*/g)
    ?.join("\n");
  expect(enabled).toContain("bureau.socket");
  expect(enabled).not.toContain("bureau.service");
  expect(enabled).not.toContain("bureau-session.service");
});

test("the screen of a workstation is on no network, and starts no session", () => {
  const own = layers(images().ws1).find(({ name }) => name === "workstation-assistance");
  const shows = own && contentOf(own, "files/usr/lib/assistance/ecran");
  expect(shows).toContain("-rfbport -1");
  expect(shows).toContain("-rfbunixmode 0600");
  expect(shows).not.toMatch(/^\s*(setsid )?Xvfb/m);
});

test("a machine that has no seat draws none", () => {
  for (const machine of ["ws2", "ts1", "fw1"] as const) {
    const units = layers(images()[machine]).flatMap(({ context }) =>
      context.filter(({ path }) => path.includes("/bureau")),
    );
    expect(units).toEqual([]);
  }
});
