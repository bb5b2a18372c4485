/** What the archive of the secrets of machines is called, among those of machines: none has that name. */
export const secretsLayer = "secrets";
