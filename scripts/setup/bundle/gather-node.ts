import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { root } from "../../ground/home.js";
import { Misuse } from "../../ground/misuse.js";
import { bytesIn } from "./bytes-in.js";
import { partNames } from "./part-names.js";
import type { Unpacked } from "./unpacked.js";

/** Libraries that the barest Debian has. */
const everywhere = /^(?:linux-vdso|ld-linux|lib(?:c|m|dl|rt|pthread|gcc_s|stdc\+\+))[-.\w]*\.so/;

/**
 * Write the Node that runs this into an archive, and the Node packages into another.
 *
 * @param folder where to
 * @returns what each takes once unpacked, in bytes
 * @throws Misuse where this Node would not run elsewhere, or the Node packages are not those of the lock
 */
export async function gatherNode(folder: string, signal: AbortSignal): Promise<Unpacked> {
  const { stdout } = await execa("ldd", [process.execPath], { reject: false });
  const own = (stdout ?? "")
    .split("\n")
    .map((line) => line.trim().split(/\s/)[0]?.split("/").at(-1) ?? "")
    .filter((name) => name.includes(".so") && !everywhere.test(name));
  if (own.length > 0) {
    throw new Misuse({
      fr: `ce Node (${process.execPath}) ne se suffit pas : il lui faut ${own.join(", ")} ; lancez « lab bundle make » avec celui de https://nodejs.org`,
      en: `this Node (${process.execPath}) does not stand by itself: it needs ${own.join(", ")}; run 'lab bundle make' with the one of https://nodejs.org`,
    });
  }
  const options = { cancelSignal: signal };
  const node = join(folder, "node.tree");
  await mkdir(join(node, "node", "bin"), { recursive: true });
  await copyFile(process.execPath, join(node, "node", "bin", "node"));
  await execa("tar", ["-czf", join(folder, partNames.node), "-C", node, "node"], options);
  const packages = join(folder, partNames.nodePackages);
  const left = ["node_modules/.cache", "node_modules/.vite", "node_modules/.vite-temp"];
  await execa(
    "tar",
    ["-czf", packages, ...left.map((name) => `--exclude=${name}`), "-C", root, "node_modules"],
    options,
  );
  return {
    [partNames.node]: await bytesIn(node),
    [partNames.nodePackages]: await bytesIn(join(root, "node_modules")),
  };
}
