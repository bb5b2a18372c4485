/** Devices of the host's, and memory that it shares. */
const shared = ["filesystem", "hostdev", "redirdev", "shmem", "vsock"];

/** Lines to a guest, which may end in a file, a device or a port of the host's. */
const consoles = ["serial", "parallel", "console", "channel"];

/**
 * What opens the host to a virtual machine, by its definition.
 *
 * @param xml as libvirt writes it
 */
export function guestOpenings(xml: string): string[] {
  const parts = (name: string) => xml.match(new RegExp(`<${name}[ >].*?</${name}>`, "gs")) ?? [];
  return [
    ...shared.flatMap((name) =>
      parts(name).map((part) =>
        [name, /<source [^>]*(?:dir|file|name|dev)='(.*?)'/.exec(part)?.[1]]
          .filter(Boolean)
          .join(" "),
      ),
    ),
    ...consoles.flatMap((name) =>
      parts(name).flatMap((part) => {
        const [, type = ""] = /^<\w+ type='(\w+)'/.exec(part) ?? [];
        if (["dev", "file", "pipe", "tcp", "udp"].includes(type)) return `${name} ${type}`;
        // A socket that the guest calls is a service of the host's: libvirt's own commands it. One that it offers is none.
        const [, called] = /<source [^>]*mode='connect'[^>]* path='(.*?)'/.exec(part) ?? [];
        return called === undefined ? [] : `${name} ${type} ${called}`;
      }),
    ),
    ...[...xml.matchAll(/<qemu:arg value='(.*?)'/g)].map(([, value]) => `qemu:arg ${value}`),
  ];
}
