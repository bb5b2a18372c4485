import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";

/**
 * What a session of one application has around it: its screen and what that runs when its keyboard is set, its channels,
 * its bus, the frame of its window.
 */
const around =
  /^(?:Xorg|xkbcomp|xrdp-\w+|startwm\.sh|sh|dbus-\S+|matchbox-\S+|dconf-service|xfconfd|at-spi\S*|gvfs\S*|ssh-agent|agent)$/;

/**
 * Programs of a session that are neither the published application nor what it needs, by their names as the kernel has
 * them: whatever they are, they are one way more.
 */
export function programsTooMuch(programs: readonly string[]): readonly string[] {
  return programs.filter(
    (program) => program !== remoteDesktop.application && !around.test(program),
  );
}
