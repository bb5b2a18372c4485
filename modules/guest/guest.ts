import { Domain, type DomainConfig } from "@cdktf/provider-libvirt/lib/domain/index.js";
import type { Network } from "@cdktf/provider-libvirt/lib/network/index.js";
import type { Pool } from "@cdktf/provider-libvirt/lib/pool/index.js";
import { Volume } from "@cdktf/provider-libvirt/lib/volume/index.js";
import { Construct } from "constructs";
import type { GuestName } from "../../stacks/plan/plan.js";
import { emulatedUuid } from "./emulated-uuid.js";
import { kernelArguments } from "./kernel-arguments.js";
import { translatedCodeMib } from "./translated-code.js";

export interface GuestProps {
  /** Where its disk is, and the disk that it starts from. */
  readonly pool: Pool;
  readonly memoryMib: number;
  /** Whether the processor runs it itself; otherwise it is emulated. */
  readonly kvm: boolean;
  /** Its interfaces: the network each is plugged into, and its hardware address. */
  readonly ports: readonly { readonly network: Network; readonly mac: string }[];
  /** Firmware of one that waits, shut off, with an empty disk. @default - it runs, from the common disk */
  readonly blank?: "bios" | "uefi";
}

const gib = 2 ** 30;

/** As for machines, a newer definition must not cost a candidate what he has: `lab reset` takes it. */
const lifecycle = { ignoreChanges: "all" } as const;

/**
 * What the provider has no argument for: a bound to the code that emulation keeps translated, and an identity that a
 * memory state made with the images is of.
 */
const emulated = (
  name: GuestName,
) => `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="node()|@*">
    <xsl:copy><xsl:apply-templates select="node()|@*"/></xsl:copy>
  </xsl:template>
  <xsl:template match="/domain/name">
    <xsl:copy-of select="."/>
    <uuid>${emulatedUuid(name)}</uuid>
  </xsl:template>
  <xsl:template match="/domain/features">
    <xsl:copy>
      <xsl:apply-templates select="node()|@*"/>
      <tcg><tb-cache unit="MiB">${translatedCodeMib}</tb-cache></tcg>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
`;

/** A virtual machine, as libvirt's own tools show it. */
export class Guest extends Construct {
  constructor(scope: Construct, id: GuestName, { pool, memoryMib, kvm, ports, blank }: GuestProps) {
    super(scope, id);
    const disk = new Volume(this, "disk", {
      name: `${id}.qcow2`,
      pool: pool.name,
      format: "qcow2",
      lifecycle,
      ...(blank
        ? { size: 8 * gib }
        : { baseVolumePool: pool.name, baseVolumeName: "debian-12.qcow2" }),
    });
    new Domain(this, "Resource", {
      name: id,
      type: kvm ? "kvm" : "qemu",
      ...(!kvm && { xml: { xslt: emulated(id) } }),
      memory: memoryMib,
      vcpu: 2,
      disk: [{ volumeId: disk.id }],
      networkInterface: ports.map(({ network, mac }) => ({
        networkId: network.id,
        mac: mac.toUpperCase(),
      })),
      console: [{ type: "pty", targetPort: "0", targetType: "serial" }],
      graphics: { type: "vnc", autoport: true, listenType: "address", listenAddress: "127.0.0.1" },
      ...(blank ? waiting(id, blank) : running(id)),
      lifecycle,
    });
  }
}

/** Its name is the only thing it is told: its address comes from DHCP, all else it draws itself. */
function running(name: string): Partial<DomainConfig> {
  const boot = "/var/lib/libvirt/boot";
  return {
    running: true,
    autostart: true,
    kernel: `${boot}/vmlinuz`,
    initrd: `${boot}/initrd.img`,
    cmdline: [kernelArguments(name)],
  };
}

/**
 * The network comes first: whether it is deployed or left to its disk is the deployment server's
 * decision, at each start.
 */
function waiting(name: string, firmware: "bios" | "uefi"): Partial<DomainConfig> {
  return {
    running: false,
    bootDevice: [{ dev: ["network", "hd"] }],
    ...(firmware === "uefi" && {
      firmware: "/usr/share/OVMF/OVMF_CODE_4M.fd",
      nvram: {
        file: `/var/lib/libvirt/qemu/nvram/${name}_VARS.fd`,
        template: "/usr/share/OVMF/OVMF_VARS_4M.fd",
      },
    }),
  };
}
