import type { Text } from "../../ground/text.js";
import type { Manifest } from "../../setup/bundle/manifest.js";

/** What is in a bundle, a line for each kind. */
export function bundleTold(file: string, manifest: Manifest): Text {
  const { version, sources, architecture, debian, node, opentofu, images, parts } = manifest;
  const packages = parts.filter(({ name }) => name.endsWith(".deb")).length;
  const bytes = parts.reduce((sum, { size }) => sum + size, 0);
  const size = (bytes / 1e9).toFixed(2);
  return {
    fr: `${file} : Plateau ${version} (${sources.slice(0, 12)}), ${size} Go
  architecture   ${architecture}
  paquets        ${packages}, de Debian ${debian}
  Node           ${node}, et les paquets Node
  OpenTofu       ${opentofu}, et ses fournisseurs
  images         ${images.length}`,
    en: `${file}: Plateau ${version} (${sources.slice(0, 12)}), ${size} GB
  architecture   ${architecture}
  packages       ${packages}, of Debian ${debian}
  Node           ${node}, and the Node packages
  OpenTofu       ${opentofu}, and its providers
  images         ${images.length}`,
  };
}
