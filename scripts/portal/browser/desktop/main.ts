/*! With noVNC, whose licence is MPL-2.0 and whose source is at https://github.com/novnc/noVNC */

/** What draws desktops: a bundle of its own, fetched when somebody wants one. */
export { DesktopView } from "./desktop-view.js";
