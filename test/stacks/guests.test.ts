import { Domain } from "@cdktf/provider-libvirt/lib/domain/index.js";
import { Testing } from "cdktf";
import { expect, test } from "vitest";
import { emulatedUuid } from "../../modules/guest/emulated-uuid.js";
import { GuestsStack } from "../../stacks/guests.js";
import { macOf } from "../../stacks/plan/cabling.js";
import { guestNames } from "../../stacks/plan/plan.js";
import { ownEngine } from "../lib/engines.js";

interface Synthesized {
  readonly provider: { readonly libvirt: readonly { readonly uri: string }[] };
  readonly resource: Readonly<Record<string, Record<string, Record<string, unknown>>>>;
}

function synth(props: { kvm?: boolean; folder?: string } = {}): Synthesized {
  const { kvm = false, folder = "/labs/c01" } = props;
  const stack = new GuestsStack(Testing.app(), "guests", {
    lab: "c01",
    slot: 0,
    folder,
    reach: { endpoint: "unix:///engine.sock" },
    engine: ownEngine,
    kvm,
  });
  return JSON.parse(Testing.synth(stack));
}

function named(type: string, name: string, synthesized = synth()) {
  return Object.values(synthesized.resource[type] ?? {}).find((one) => one["name"] === name);
}

test("the guests are asked of their host's own socket, by a name that the host can't change", () => {
  expect(synth().provider.libvirt).toEqual([
    { uri: "qemu:///system?socket=/labs/c01/provision/hv1.sock" },
  ]);
});

test("a folder too deep for a socket fails, saying so", () => {
  expect(() => synth({ folder: `/${"deep/".repeat(20)}` })).toThrow("too long a path for a socket");
});

test("a network stands for each segment that the host is plugged into", () => {
  for (const segment of ["srv", "lan"]) {
    expect(named("libvirt_network", segment)).toMatchObject({
      mode: "bridge",
      bridge: `br-${segment}`,
      autostart: true,
    });
  }
});

test("the intranet server starts by itself, from the common disk, with the card that DHCP knows", () => {
  expect(named("libvirt_volume", "vm1.qcow2")).toMatchObject({
    format: "qcow2",
    base_volume_name: "debian-12.qcow2",
  });
  expect(named(Domain.tfResourceType, "vm1")).toMatchObject({
    running: true,
    autostart: true,
    memory: 128,
    network_interface: [expect.objectContaining({ mac: macOf("vm1", "srv").toUpperCase() })],
  });
});

test("blank workstations wait, shut off, to boot from the network; one of them with UEFI", () => {
  const bios = named(Domain.tfResourceType, "pxe1");
  expect(bios).toMatchObject({ running: false, boot_device: [{ dev: ["network", "hd"] }] });
  expect(bios).not.toHaveProperty("firmware");
  expect(bios).not.toHaveProperty("kernel");
  expect(named("libvirt_volume", "pxe1.qcow2")).not.toHaveProperty("base_volume_name");
  expect(named(Domain.tfResourceType, "pxe2")).toMatchObject({
    firmware: expect.stringContaining("OVMF_CODE"),
  });
});

test.for([
  [true, "kvm"],
  [false, "qemu"],
] as const)("where KVM was tried and found working is %s, guests are of type %s", ([kvm, type]) => {
  for (const name of ["vm1", "pxe1", "pxe2"]) {
    expect(named(Domain.tfResourceType, name, synth({ kvm }))).toMatchObject({ type });
  }
});

test("the memory of emulation is bounded, and nothing is where there is none", () => {
  expect(named(Domain.tfResourceType, "vm1")).toMatchObject({
    xml: { xslt: expect.stringContaining("<tb-cache") },
  });
  expect(named(Domain.tfResourceType, "vm1", synth({ kvm: true }))).not.toHaveProperty("xml");
});

test("an emulated guest has, in all labs, the identity that its memory state is of", () => {
  for (const name of guestNames) {
    expect(named(Domain.tfResourceType, name)).toMatchObject({
      xml: { xslt: expect.stringContaining(`<uuid>${emulatedUuid(name)}</uuid>`) },
    });
  }
});

test("a newer definition leaves what a candidate has as it is", () => {
  for (const type of [Domain.tfResourceType, "libvirt_volume"]) {
    for (const one of Object.values(synth().resource[type] ?? {})) {
      expect(one["lifecycle"]).toEqual({ ignore_changes: "all" });
    }
  }
});
