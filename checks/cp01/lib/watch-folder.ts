/** Where a watch of the bench is on its probe; it survives a restart of it. */
export function watchFolder(name: string): string {
  return `/var/lib/plateau/watch/${name}`;
}
