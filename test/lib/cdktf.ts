import { access } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { cache, root } from "../../scripts/ground/home.js";
import { versions } from "../../scripts/ground/versions.js";
import { findEngine } from "../../scripts/setup/requirements/engine.js";

const version = versions["cdktf-cli"];
const folder = () => join(cache(), `cdktf-cli-${version}`);

/** CDK for Terraform's own command line, brought the first time: it is nobody's dependency but the tests'. */
async function program(): Promise<string> {
  const file = join(folder(), "node_modules", ".bin", "cdktf");
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (!there) {
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    await execa("npm", ["install", "--prefix", folder(), ...quiet, `cdktf-cli@${version}`]);
  }
  return file;
}

/**
 * Run it as `stacks/README.md` says, at the root of the checkout.
 *
 * @returns what it printed
 * @throws ExecaError when it fails
 */
export async function cdktf(lab: string, ...words: readonly string[]): Promise<string> {
  const { all } = await execa(await program(), words, {
    all: true,
    cwd: root,
    stdin: "ignore",
    env: {
      PLATEAU_LAB: lab,
      TF_CLI_CONFIG_FILE: join(cache(), "terraform.rc"),
      TERRAFORM_BINARY_NAME: findEngine()?.path ?? "terraform",
      CHECKPOINT_DISABLE: "1",
      CI: "1",
    },
  });
  return all;
}
