import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";
import { buildPackage } from "./build-package.js";

/** Install a small package in a version, whatever other version is there. */
export async function installPackage(
  machine: Node,
  one: { readonly name: string; readonly version: string },
): Promise<void> {
  const file = `/run/${one.name}.deb`;
  await buildPackage(machine, file, one);
  mustSucceed(
    await machine.within(
      20_000,
    )`PATH=/usr/sbin:/usr/bin:/sbin:/bin /usr/bin/dpkg -i ${file} > /dev/null 2>&1; code=$?; rm ${file}; exit $code`,
  );
}
