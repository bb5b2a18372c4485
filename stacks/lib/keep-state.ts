import { join, relative } from "node:path";
import { App, LocalBackend, Manifest, type TerraformStack } from "cdktf";

/**
 * Keep the state of a stack in the folder of its lab. It is named from where the engine works, so that
 * the same stack of two labs is initialised alike.
 *
 * @param folder the lab's own folder on the host
 */
export function keepState(stack: TerraformStack, folder: string): void {
  const { id } = stack.node;
  const workingDirectory = join(App.of(stack).outdir, Manifest.stacksFolder, id);
  const file = join(folder, "state", `${id}.tfstate`);
  new LocalBackend(stack, { path: relative(workingDirectory, file) });
}
