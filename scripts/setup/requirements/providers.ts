import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { execa } from "execa";
import { cache } from "../../ground/home.js";
import { keysOf } from "../../ground/keys-of.js";
import { Misuse } from "../../ground/misuse.js";
import type { Note } from "../../ground/progress.js";
import { type ProviderName, versions } from "../../ground/versions.js";
import { buildModule } from "../build-module.js";
import type { Supplies } from "../bundle/supplies.js";
import { platform } from "../platform.js";
import type { Requirement } from "../requirement.js";
import { findEngine } from "./engine.js";

/** Terraform and OpenTofu each ask their own registry for the same provider. */
const hosts = ["registry.terraform.io", "registry.opentofu.org"] as const;

/** The mirror that is kept in a folder. */
const mirrorIn = (folder: string) => join(folder, "providers");

const mirror = () => mirrorIn(cache());

/** The file to hand to the engine as `TF_CLI_CONFIG_FILE`: it takes the providers from the mirror. */
export function cliConfig(): string {
  return join(cache(), "terraform.rc");
}

const cliConfigText = () => configOf(mirror());

/** A configuration by which the engine takes the providers from a mirror, and from nowhere else. */
function configOf(path: string): string {
  const patterns = hosts
    .flatMap((host) =>
      Object.values(versions.providers).map(({ source }) => JSON.stringify(`${host}/${source}`)),
    )
    .join(", ");
  return `disable_checkpoint = true
provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(path)}
    include = [${patterns}]
  }
  direct {
    exclude = [${patterns}]
  }
}
`;
}

/** The providers in a mirror of our own: from their registry, else built from their Go modules. */
export function providers(names: readonly ProviderName[] = ["docker", "libvirt"]): Requirement {
  return {
    id: "providers",
    title: { fr: "fournisseurs Terraform", en: "Terraform providers" },
    seconds: 150 * names.length,
    suppliedSeconds: 2,

    async look() {
      const missing = missingProviders(names);
      const labels = (list: readonly ProviderName[]) => list.map(label).join(", ");
      if (missing.length === 0 && isConfigured()) return { ok: true, detail: labels(names) };
      const lacking = labels(missing.length > 0 ? missing : names);
      return {
        ok: false,
        detail: { fr: `absents de ${mirror()} : ${lacking}`, en: `not in ${mirror()}: ${lacking}` },
        remedy: {
          fr: "« lab doctor --fix » les prend au registre, ou les construit depuis leurs modules Go",
          en: "'lab doctor --fix' takes them from the registry, or builds them from their Go modules",
        },
      };
    },

    async fix(note, supplies) {
      for (const name of missingProviders(names)) {
        await rm(dirname(file(hosts[0], name)), { recursive: true, force: true });
        if (!(await download(name, note, supplies))) {
          if (supplies) throw notInBundle(name, supplies);
          await buildModule(versions.modules[name], file(hosts[0], name), note);
        }
        await share(name);
      }
      await mkdir(cache(), { recursive: true });
      await writeFile(`${cliConfig()}.${process.pid}`, cliConfigText());
      await rename(`${cliConfig()}.${process.pid}`, cliConfig());
    },
  };
}

function notInBundle(name: ProviderName, { file }: Supplies): Misuse {
  return new Misuse({
    fr: `${label(name)} ne peut être pris dans le paquet ${file} : refaites-le avec ce Plateau (lab bundle make)`,
    en: `${label(name)} can't be taken from bundle ${file}: make it again with this Plateau (lab bundle make)`,
  });
}

function label(name: ProviderName): string {
  const { source, version } = versions.providers[name];
  return `${source} ${version}`;
}

function missingProviders(names: readonly ProviderName[]): ProviderName[] {
  return names.filter((name) => !hosts.every((host) => existsSync(file(host, name))));
}

function isConfigured(): boolean {
  return existsSync(cliConfig()) && readFileSync(cliConfig(), "utf8") === cliConfigText();
}

/** Where the engine looks for a provider's program, in a mirror and in its own working folder. */
function file(host: string, name: ProviderName, folder = mirror()): string {
  const { source, version } = versions.providers[name];
  const program = `terraform-provider-${name}_v${version}`;
  return join(folder, host, source, version, platform, program);
}

/**
 * Lets the engine fetch the provider as the user has set it up: a company's mirror, a proxy, or the
 * registry, whose signatures it checks; out of a bundle where there is one. Says whether it could, after seconds where
 * nothing answers.
 */
async function download(name: ProviderName, note: Note, supplies?: Supplies): Promise<boolean> {
  const engine = findEngine();
  if (!engine) return false;
  note(label(name));
  const folder = await mkdtemp(join(tmpdir(), "plateau-"));
  try {
    const required = { required_providers: { [name]: versions.providers[name] } };
    await writeFile(join(folder, "main.tf.json"), JSON.stringify({ terraform: required }));
    const config = join(folder, "bundle.rc");
    if (supplies) await writeFile(config, configOf(mirrorIn(supplies.folder)));
    const { failed } = await execa(engine.path, ["init", "-backend=false", "-input=false"], {
      cwd: folder,
      env: {
        TF_REGISTRY_CLIENT_TIMEOUT: "3",
        TF_REGISTRY_DISCOVERY_RETRY: "0",
        TF_DATA_DIR: join(folder, ".terraform"),
        ...(supplies && { TF_CLI_CONFIG_FILE: config }),
      },
      timeout: 120_000,
      reject: false,
    });
    if (failed) return false;
    const fetched = hosts
      .map((host) => file(host, name, join(folder, ".terraform", "providers")))
      .find(existsSync);
    if (!fetched) return false;
    // Beside it are its licence and notes.
    const target = file(hosts[0], name);
    await cp(dirname(fetched), dirname(target), { recursive: true, dereference: true });
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One file under both names: what one engine fetched serves the other. */
async function share(name: ProviderName, folder = mirror()): Promise<void> {
  const [original, other] = hosts.map((host) => dirname(file(host, name, folder))) as [
    string,
    string,
  ];
  await mkdir(dirname(other), { recursive: true });
  await rm(other, { recursive: true, force: true });
  await symlink(folder === mirror() ? original : relative(dirname(other), original), other);
}

/** Copy the mirror of all providers into another folder, which may then be moved. */
export async function copyMirror(folder: string): Promise<void> {
  const copy = mirrorIn(folder);
  for (const name of keysOf(versions.providers)) {
    const [from, to] = [mirror(), copy].map((place) => dirname(file(hosts[0], name, place))) as [
      string,
      string,
    ];
    await cp(from, to, { recursive: true, dereference: true });
    await share(name, copy);
  }
}
