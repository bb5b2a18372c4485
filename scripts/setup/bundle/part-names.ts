/** What the parts of a bundle are called in the archive; `begin` says the same of the first three. */
export const partNames = {
  /** Plateau itself, in a folder `plateau-VERSION`. */
  checkout: "plateau.tar.gz",
  /** `node/bin/node`. */
  node: "node.tar.gz",
  nodePackages: "node_modules.tar.gz",
  /** `tofu`, and a mirror of providers in `providers`. */
  terraform: "terraform.tar.gz",
  /** Folder of Debian packages, with the index that makes it a repository. */
  packages: "packages",
  /** All machine images as `docker save` writes them: what they share is in it once. */
  images: "images.tar.gz",
} as const;
