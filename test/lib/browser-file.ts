/** Debian's own browser; `lab test` brings it. */
export const browserFile = "/usr/bin/chromium";
