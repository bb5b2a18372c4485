import type Docker from "dockerode";
import { docker } from "../../ground/docker/docker.js";
import { benchContainer } from "../../host/bench-container.js";
import type { Requirement } from "../requirement.js";
import { type WantedSetting, wantedSettings } from "./wanted-settings.js";
import { type WrongSetting, wrongSettings } from "./wrong-settings.js";

/**
 * Labs share addresses: were their frames to pass through the firewall of the engine's network, its connection tracking
 * would take one candidate's connections for another's. Plateau's own engine has shut that itself.
 */
const unfiltered: WantedSetting = {
  name: "net.bridge.bridge-nf-call-iptables",
  wanted: 0,
  enough: (value) => value === 0,
};

/** In the engine's network, whose settings these are in part, and with no right beyond that. */
const there = {
  NetworkMode: "host",
  CapDrop: ["ALL"],
  CapAdd: ["NET_ADMIN"],
  SecurityOpt: ["apparmor=unconfined"],
  // Docker would show it /proc/sys read-only.
  ReadonlyPaths: [],
};

export interface EngineKernelProps {
  /** @default - the one that this server's labs are on */
  readonly engine?: Docker;
  /** @default - all that labs depend on there */
  readonly settings?: readonly WantedSetting[];
}

/**
 * Settings of the kernel that an engine of the user's choice runs on, wherever that is: asked and set there, in a container
 * of the bench's. Nothing of its disk is changed, so a reboot takes them back, and the next `up` sees to them again.
 */
export function engineKernel({
  engine = docker,
  settings = [...wantedSettings, unfiltered],
}: EngineKernelProps = {}): Requirement {
  const look = async (): Promise<WrongSetting[]> => {
    const script = settings
      .map(
        ({ name }) => `if [ -e ${pathOf(name)} ]; then echo "${name} $(cat ${pathOf(name)})"; fi`,
      )
      .join("\n");
    const said = await benchContainer(engine, script, there, { title: "kernel-settings" });
    const values = [...said.matchAll(/^(\S+) (\S+)\r?$/gm)];
    return wrongSettings(
      settings,
      new Map(values.map(([, name = "", value = ""]) => [name, value])),
    );
  };
  return {
    id: "kernel-settings",
    title: { fr: "réglages du noyau du moteur", en: "settings of the engine's kernel" },

    async look() {
      const wrong = await look().catch(() => undefined);
      if (wrong?.length === 0) {
        return { ok: true, detail: settings.map(({ name }) => name).join(", ") };
      }
      const words = wrong?.map(({ told }) => told).join(" ; ") ?? "?";
      const lines = wrong?.map(({ setting: { name, wanted } }) => `sysctl -w ${name}=${wanted}`);
      const byHand = lines?.join("\n") ?? "";
      return {
        ok: false,
        detail: { fr: words, en: words },
        remedy: {
          fr: `« lab doctor --fix » les pose là où tourne le moteur, ou à la main, dans son réseau :\n${byHand}`,
          en: `'lab doctor --fix' sets them where the engine runs, or by hand, in its network:\n${byHand}`,
        },
      };
    },

    async fix() {
      const script = (await look())
        .map(({ setting: { name, wanted } }) => `echo ${wanted} > ${pathOf(name)}`)
        .join("\n");
      await benchContainer(engine, `set -e\n${script}`, there, { title: "kernel-settings" });
    },
  };
}

function pathOf(name: string): string {
  return `/proc/sys/${name.replaceAll(".", "/")}`;
}
