/** An image as the engine describes it. */
export interface LayeredImage {
  /** Digests of its layers, the lowest first. */
  readonly layers: readonly string[];
  /** Of all of them, in bytes. */
  readonly bytes: number;
}

/** How large all layers of images are together, in bytes: those that several share count once. */
export function bytesOfLayers(images: readonly LayeredImage[]): number {
  return images
    .map(({ layers, bytes }, at) => {
      const below = images.filter(
        (other, place) =>
          // Of two that are the same one is the other's.
          (other.layers.length < layers.length ||
            (place < at && other.layers.length === layers.length)) &&
          other.layers.every((layer, level) => layer === layers[level]),
      );
      return bytes - Math.max(0, ...below.map((other) => other.bytes));
    })
    .reduce((sum, bytes) => sum + bytes, 0);
}
