import type Docker from "dockerode";
import { benchContainer } from "./bench-container.js";
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
const title = "kernel-settings";
const wanted: readonly WantedSetting[] = [...wantedSettings, unfiltered];

/**
 * Settings of the kernel that an engine runs on, wherever that is: asked and set there, in a container of the bench's.
 * Nothing of its disk is changed, so a reboot takes them back.
 */
export const engineSettings = {
  /** All that labs depend on there. */
  wanted,

  /** @returns those that will not do */
  async wrong(engine: Docker, settings = wanted): Promise<WrongSetting[]> {
    const script = settings
      .map(
        ({ name }) => `if [ -e ${pathOf(name)} ]; then echo "${name} $(cat ${pathOf(name)})"; fi`,
      )
      .join("\n");
    const said = await benchContainer(engine, script, there, { title });
    const values = [...said.matchAll(/^(\S+) (\S+)\r?$/gm)];
    return wrongSettings(
      settings,
      new Map(values.map(([, name = "", value = ""]) => [name, value])),
    );
  },

  /** Set those that will not do. */
  async mend(engine: Docker, wrong: readonly WrongSetting[]): Promise<void> {
    const lines = wrong.map(({ setting: { name, wanted } }) => `echo ${wanted} > ${pathOf(name)}`);
    await benchContainer(engine, `set -e\n${lines.join("\n")}`, there, { title });
  },
};

function pathOf(name: string): string {
  return `/proc/sys/${name.replaceAll(".", "/")}`;
}
