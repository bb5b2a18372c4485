import { release } from "node:os";
import { hypervisorImage } from "../../../modules/hypervisor/hypervisor-image.js";
import { docker } from "../../ground/docker/docker.js";
import { foreignEngine } from "../../ground/docker/place.js";
import { bootSeconds, bootsOnKvm } from "../../host/boots-on-kvm.js";
import { Kvm } from "../../host/kvm.js";
import type { Requirement } from "../requirement.js";

const record = () => new Kvm();

async function kernelOfEngine(): Promise<string> {
  return foreignEngine() ? (await docker().info()).KernelVersion : release();
}

/** Whether guests are run by the processor or emulated: tried once on each kernel. */
export const kvm: Requirement = {
  id: "kvm",
  title: { fr: "virtualisation", en: "virtualisation" },
  seconds: bootSeconds,

  async look() {
    // Before it answers nothing is known of it.
    const kernel = await kernelOfEngine().catch(() => undefined);
    const tried = kernel === undefined ? undefined : record().tried(kernel);
    if (tried !== undefined) return { ok: true, detail: tried ? record().device : "QEMU (TCG)" };
    return {
      ok: false,
      detail: {
        fr: `${record().device} n'a pas été essayé`,
        en: `${record().device} was not tried`,
      },
      remedy: {
        fr: "« lab doctor --fix » y démarre un noyau ; s'il n'arrive pas au bout, les invités sont émulés",
        en: "'lab doctor --fix' boots a kernel on it; if that does not get through, guests are emulated",
      },
    };
  },

  async fix() {
    const works = await bootsOnKvm(docker(), hypervisorImage().tag);
    if (works === undefined) throw new Error(`${hypervisorImage().tag} is not there`);
    await record().note(works, await kernelOfEngine());
  },
};
