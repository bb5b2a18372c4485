import { copyFile, mkdir, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { cache } from "../../ground/home.js";
import type { Note } from "../../ground/progress.js";
import { versions } from "../../ground/versions.js";
import { buildModule } from "../build-module.js";
import type { Supplies } from "../bundle/supplies.js";
import { findCommand } from "../find-command.js";
import type { Requirement } from "../requirement.js";

/** The program that applies stacks. */
export interface Engine {
  readonly path: string;
  /** Where the choice comes from. */
  readonly from: "TERRAFORM_BINARY_NAME" | "PATH" | "cache";
}

const built = () => join(cache(), `tofu-${versions.opentofu}`, "tofu");

/** The engine of this machine: the one asked for, else OpenTofu, else Terraform, else ours. */
export function findEngine(
  env: NodeJS.ProcessEnv = process.env,
  ours = built(),
): Engine | undefined {
  const asked = env["TERRAFORM_BINARY_NAME"];
  if (asked) {
    const path = findCommand(asked, env["PATH"]);
    return path ? { path, from: "TERRAFORM_BINARY_NAME" } : undefined;
  }
  const path = findCommand("tofu", env["PATH"]) ?? findCommand("terraform", env["PATH"]);
  if (path) return { path, from: "PATH" };
  return findCommand(ours) ? { path: ours, from: "cache" } : undefined;
}

/** A Terraform engine, built from its Go module where the machine has none. */
export const engine: Requirement = {
  id: "engine",
  title: { fr: "moteur Terraform", en: "Terraform engine" },
  seconds: 180,
  suppliedSeconds: 1,

  async look() {
    const found = findEngine();
    if (found) return { ok: true, detail: `${basename(found.path)} (${found.path})` };
    const asked = process.env["TERRAFORM_BINARY_NAME"];
    if (asked) {
      return {
        ok: false,
        detail: {
          fr: `TERRAFORM_BINARY_NAME vaut « ${asked} », qui n'est pas un programme`,
          en: `TERRAFORM_BINARY_NAME is '${asked}', which is no program`,
        },
        remedy: {
          fr: "donnez-lui le nom ou le chemin de tofu ou de terraform, ou retirez-la (unset TERRAFORM_BINARY_NAME)",
          en: "give it the name or the path of tofu or terraform, or remove it (unset TERRAFORM_BINARY_NAME)",
        },
        byHand: true,
      };
    }
    return {
      ok: false,
      detail: { fr: "ni tofu ni terraform", en: "neither tofu nor terraform" },
      remedy: {
        fr: `installez OpenTofu (https://opentofu.org/docs/intro/install) ; « lab doctor --fix » construit la ${versions.opentofu}`,
        en: `install OpenTofu (https://opentofu.org/docs/intro/install); 'lab doctor --fix' builds ${versions.opentofu}`,
      },
    };
  },

  async fix(note, supplies) {
    if (supplies) await copied(supplies);
    else await builtOpenTofu(note);
  },
};

/** The OpenTofu of this version in the cache, built unless it is there: its path. */
export async function builtOpenTofu(note: Note): Promise<string> {
  if (findCommand(built())) return built();
  // Without the flag it calls itself a development version.
  const flag = `-X ${versions.modules.opentofu.path}/version.dev=no`;
  await buildModule(versions.modules.opentofu, built(), note, flag);
  return built();
}

async function copied({ folder }: Supplies): Promise<void> {
  await mkdir(dirname(built()), { recursive: true });
  // One set-up at a time: what is called so was left by one that was killed.
  const aside = `${built()}.new`;
  await copyFile(join(folder, basename(built())), aside);
  await rename(aside, built());
}
