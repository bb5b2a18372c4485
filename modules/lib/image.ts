import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file of an image, as the tar stream of its build context carries it. */
export interface ImageFile {
  /** Path in the build context, e.g. `files/etc/hosts`. */
  readonly path: string;
  readonly content: Buffer;
  readonly mode: number;
}

/** Files by absolute path: their content, with a mode where they need one of their own. */
export type DrawnFiles = Readonly<Record<string, string | { content: string; mode: number }>>;

export interface ImageProps {
  /** Last part of the name: `router` gives `plateau/router`. */
  readonly name: string;
  /** Image it stands on, handed to the Dockerfile as the build argument `BASE`. @default - none, see `packages` */
  readonly from?: Image;
  /** Other images that the Dockerfile copies from, by build argument. @default - none */
  readonly uses?: Readonly<Record<string, Image>>;
  /** Folder with the Dockerfile and what it copies. @default - `files` laid over `from` */
  readonly folder?: string;
  /** Files drawn from the plan, by absolute path in the image. @default - none */
  readonly files?: DrawnFiles;
  /**
   * Those that tell of the company and that no step of the build needs: they wait for the image that a machine boots
   * from, so that what stands between is the same for every company, and built once. @default - none
   */
  readonly later?: DrawnFiles;
  /** Whether a machine boots from it: what waited below is laid here, unless this image has it otherwise. @default false */
  readonly boots?: boolean;
  /** Debian packages that a first image is bootstrapped from. @default - none */
  readonly packages?: readonly string[];
}

const overlay = `ARG BASE
FROM \${BASE}
COPY files/ /
`;

/**
 * What a machine boots from. The tag is a digest of everything that goes in, parents included, so
 * that an unchanged image is never built again and a changed one is rebuilt alone.
 */
export class Image {
  readonly name: string;
  readonly parents: Readonly<Record<string, Image>>;
  readonly packages: readonly string[];
  /** The build context, Dockerfile included; empty for a bootstrapped image. */
  readonly context: readonly ImageFile[];
  /** Files of the company that are yet to be laid over it. */
  readonly later: DrawnFiles;
  /** Full reference, e.g. `plateau/router:3f2a…`. */
  readonly tag: string;

  constructor({
    name,
    from,
    uses = {},
    folder,
    files = {},
    later = {},
    boots = false,
    packages = [],
  }: ImageProps) {
    this.name = name;
    this.parents = { ...(from && { BASE: from }), ...uses };
    this.packages = packages;
    const own = from ? [...read(folder), ...drawn(files)] : [];
    const laid = new Set(own.map(({ path }) => path));
    const waiting = Object.entries({ ...from?.later, ...later }).filter(
      ([path]) => !laid.has(`files${path}`),
    );
    this.later = boots ? {} : Object.fromEntries(waiting);
    this.context = boots ? [...own, ...drawn(Object.fromEntries(waiting))] : own;
    this.tag = `plateau/${name}:${this.digest().slice(0, 12)}`;
  }

  private digest(): string {
    const hash = createHash("sha256");
    hash.update(
      JSON.stringify([this.packages, Object.entries(this.parents).map(([k, v]) => [k, v.tag])]),
    );
    for (const { path, content, mode } of this.context) {
      hash.update(`\0${path}\0${mode}\0${content.length}\0`).update(content);
    }
    return hash.digest("hex");
  }
}

function read(folder: string | undefined): ImageFile[] {
  if (!folder) return [{ path: "Dockerfile", content: Buffer.from(overlay), mode: 0o644 }];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: path.slice(folder.length + 1),
      content: readFileSync(path),
      mode: statSync(path).mode & 0o111 ? 0o755 : 0o644,
    }));
}

function drawn(files: DrawnFiles): ImageFile[] {
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, file]) => {
      const content = typeof file === "string" ? file : file.content;
      const mode = content.startsWith("#!") ? 0o755 : 0o644;
      return {
        path: `files${path}`,
        content: Buffer.from(content),
        mode: typeof file === "string" ? mode : file.mode,
      };
    });
}
