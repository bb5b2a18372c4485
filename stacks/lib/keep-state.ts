import { join, relative } from "node:path";
import { App, LocalBackend, Manifest, PgBackend, type TerraformStack } from "cdktf";

export interface KeepStateProps {
  /** The lab's own folder, where the caller is. */
  readonly folder: string;
  /** Whether states are in a database that the engine is told of in its environment. @default false */
  readonly inDatabase?: boolean | undefined;
}

/**
 * Keep the state of a stack in the folder of its lab, or in a database. The file is named from where the engine works, and
 * of the database nothing is said, so that the same stack of two labs is initialised alike.
 */
export function keepState(
  stack: TerraformStack,
  { folder, inDatabase = false }: KeepStateProps,
): void {
  if (inDatabase) {
    const isThere = {
      skipSchemaCreation: true,
      skipTableCreation: true,
      skipIndexCreation: true,
    };
    // By the bindings it has to be said where: whoever reads a lab's folder would know it as well.
    new PgBackend(stack, { ...isThere, connStr: undefined as never });
    return;
  }
  const { id } = stack.node;
  const workingDirectory = join(App.of(stack).outdir, Manifest.stacksFolder, id);
  const file = join(folder, "state", `${id}.tfstate`);
  new LocalBackend(stack, { path: relative(workingDirectory, file) });
}
