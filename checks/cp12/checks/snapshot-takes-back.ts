import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { noteOwn } from "../../lib/run/own-entries.js";

export const snapshotTakesBack = check({
  needs: ["hv1"],
  deadlineMs: 9000,

  async run({ lab, nodes: { hv1 }, token: name, tidy }) {
    const volume = `${name}.qcow2`;
    // What can't be removed is a failure where it is there.
    const clone = await tidy(hv1, {
      fr: `machine virtuelle ${name} et son volume`,
      en: `virtual machine ${name} and its volume`,
    })`
      code=0
      virsh -q undefine ${name} --snapshots-metadata || { names=$(virsh -q list --all --name) && ! echo "$names" | grep -qx ${name}; } || code=1
      virsh -q vol-delete --pool images ${volume} || { names=$(virsh -q vol-list images) && ! echo "$names" | grep -q ${volume}; } || code=1
      rm -f /run/${name}.xml && exit $code`;
    await noteOwn(lab, "hv1", name);
    // A layer over the common disk, as vm1's own is, and none of its other disks, which vm1 holds; it is
    // never started.
    const made = await hv1.ask`
      virsh -q vol-create-as images ${`${name}.qcow2`} 2G --format qcow2 \
        --backing-vol debian-12.qcow2 --backing-vol-format qcow2 > /dev/null || exit 1
      virsh -q dumpxml --inactive vm1 |
        sed "/<uuid>/d; /<mac address/d; s,<name>.*</name>,<name>${name}</name>,; s,\\(file\\|volume\\)='[^']*vm1.qcow2',volume='${name}.qcow2'," |
        awk -v own=${`${name}.qcow2`} '/<disk /{disk=""; inside=1} !inside{print} inside{disk=disk $0 RS} index($0, "</disk>"){inside=0; if (index(disk, own)) printf "%s", disk}' > /run/${name}.xml
      grep -q "volume='${name}.qcow2'" /run/${name}.xml &&
        virsh -q define /run/${name}.xml > /dev/null && rm /run/${name}.xml`;
    if (/failed to connect to the hypervisor/.test(made.stderr)) clone.notMade();
    claim(made.exitCode === 0, claimText("cp12/clone-of-vm1-is-made"), `virsh: ${made.stderr}`);
    const { stdout, stderr } = await hv1.within(7000)`
      disk=$(virsh -q vol-path --pool images ${`${name}.qcow2`})
      witness() { qemu-io -r -c 'read -P 0x5a 1900M 64k' "$disk" | grep -q 'verification failed' && echo "$1 gone" || echo "$1 there"; }
      virsh -q snapshot-create-as ${name} avant > /dev/null && echo "snapshot $(virsh -q snapshot-list --name ${name} | head -n 1)"
      witness before
      qemu-io -c 'write -P 0x5a 1900M 64k' "$disk" > /dev/null
      witness after
      virsh -q snapshot-revert ${name} avant && echo reverted
      witness reverted`;
    const seen = stdout.trim().split("\n").join(", ");
    claim(
      seen === "snapshot avant, before gone, after there, reverted, reverted gone",
      claimText("cp12/witness-absent-before-present-after"),
      `${seen} ${stderr}`,
    );
    return seen;
  },
});
