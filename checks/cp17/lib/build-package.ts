import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/** Build a small Debian package on a machine, with Debian's own tool. */
export async function buildPackage(
  machine: Node,
  file: string,
  { name, version }: { readonly name: string; readonly version: string },
): Promise<void> {
  const control = [
    `Package: ${name}`,
    `Version: ${version}`,
    "Architecture: all",
    `Maintainer: Exemple package team <paquets@${mailboxes().outside.domain}>`,
    `Description: ${name}, a tool of the technology watch`,
    "",
  ].join("\n");
  mustSucceed(
    await machine.within(20_000)`
    set -e
    folder=$(mktemp -d)
    mkdir -p $folder/DEBIAN $folder/usr/share/${name} $(dirname ${file})
    printf %s ${control} > $folder/DEBIAN/control
    echo ${version} > $folder/usr/share/${name}/version
    chmod 755 $folder
    PATH=/usr/sbin:/usr/bin:/sbin:/bin /usr/bin/dpkg-deb --root-owner-group --build $folder ${file} > /dev/null
    rm -r $folder`,
  );
}
