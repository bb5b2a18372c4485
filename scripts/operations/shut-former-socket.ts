import { quote } from "zx/core";
import { images } from "../../modules/images.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { tellMachines, type Undone } from "../channel/tell-machines.js";
import type { Standing } from "../host/standing.js";

const host: MachineName = "hv1";

/** libvirt itself goes on, with its guests. */
const shut = `unit=/etc/systemd/system/provision.socket
if [ -e $unit ]; then systemctl disable --quiet --now \${unit##*/} && rm -f $unit /run/provision/libvirt; fi`;

/**
 * Shut the socket that releases before 0.2 had on the virtualisation host: libvirt there, for whoever provisions it, and for every
 * account that knows the path. Nothing of this version goes by it, and a check tells of it as of any other way in. It came back
 * with each boot.
 *
 * @returns the host, where it did not do it
 */
export async function shutFormerSocket(candidate: string, { nodes }: Standing): Promise<Undone[]> {
  if (!nodes.has(host) || nodes.get(host)?.Image === images()[host].tag) return [];
  return tellMachines(candidate, [host], {
    what: {
      fr: "fermer l'accès à libvirt qu'une version d'avant avait ouvert",
      en: "shut the way to libvirt that an earlier version had opened",
    },
    command: shut,
    again: (machine) => `shell ${candidate} ${machine} -- sh -c ${quote(shut)}`,
    limitMs: 30_000,
  });
}
