import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";

/** What the bench opens a remote desktop with, on a screen that nobody sees. No machine boots from it. */
export const remoteDesktopClientImage = ofCompany(
  () =>
    new Image({
      name: "remote-desktop-client",
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
    }),
);
