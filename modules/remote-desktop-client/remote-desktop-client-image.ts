import { join } from "node:path";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";

/** What the bench opens a remote desktop with, on a screen that nobody sees. No machine boots from it. */
export const remoteDesktopClientImage = new Image({
  name: "remote-desktop-client",
  from: baseImage,
  folder: join(import.meta.dirname, "image"),
});
