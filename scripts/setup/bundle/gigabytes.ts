/** Bytes as they are told of files and disks here, e.g. `3.27`. */
export function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(2);
}
