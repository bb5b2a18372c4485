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
  readonly files?: Readonly<Record<string, string>>;
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
  /** Full reference, e.g. `plateau/router:3f2a…`. */
  readonly tag: string;

  constructor({ name, from, uses = {}, folder, files = {}, packages = [] }: ImageProps) {
    this.name = name;
    this.parents = { ...(from && { BASE: from }), ...uses };
    this.packages = packages;
    this.context = from ? [...read(folder), ...drawn(files)] : [];
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

function drawn(files: Readonly<Record<string, string>>): ImageFile[] {
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => ({
      path: `files${path}`,
      content: Buffer.from(content),
      mode: content.startsWith("#!") ? 0o755 : 0o644,
    }));
}
