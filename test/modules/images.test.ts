import { expect, test } from "vitest";
import { baseImage } from "../../modules/base/base-image.js";
import { images } from "../../modules/images.js";
import type { Image, ImageFile } from "../../modules/lib/image.js";
import { machineNames, plan } from "../../stacks/plan/plan.js";

/** A file of a machine as it boots: its image's own, or of what that one stands on. */
function fileOf(image: Image | undefined, path: string): (ImageFile & { of: Image }) | undefined {
  if (!image) return undefined;
  const own = image.context.find((file) => file.path === `files${path}`);
  return own ? { ...own, of: image } : fileOf(image.parents["BASE"], path);
}

test.for(machineNames)("%s configures each interface that the plan gives it", (machine) => {
  const text = fileOf(images()[machine], "/etc/network/interfaces")?.content.toString();
  expect(text, "draw it with interfacesFile(), modules/lib/interfaces-file.ts").toBeDefined();
  const configured = [...(text ?? "").matchAll(/^iface (?:br-)?(\S+) inet/gm)].map(
    ([, name]) => name,
  );
  expect(configured).toEqual(
    expect.arrayContaining(Object.keys(plan().machines[machine].interfaces)),
  );
});

test.for(machineNames)(
  "%s says whether its services answer, by a program of its own",
  (machine) => {
    const ready = fileOf(images()[machine], "/usr/lib/plateau/ready");
    expect(ready?.of, "modules/README.md: /usr/lib/plateau/ready").not.toBe(baseImage());
    expect(ready?.mode).toBe(0o755);
  },
);

test.for(machineNames)("%s has what a technician reaches for", (machine) => {
  let first = images()[machine];
  for (let below = first.parents["BASE"]; below; below = below.parents["BASE"]) first = below;
  expect(first.packages).toEqual(
    expect.arrayContaining([
      ...["bash-completion", "bind9-dnsutils", "less", "lsof", "man-db", "manpages-fr", "strace"],
      ...["tmux", "vim"],
    ]),
  );
});
