import { expect, test } from "vitest";
import { programsTooMuch } from "../../../checks/cp13/lib/programs-too-much.js";

const session =
  "Xorg xkbcomp xrdp-chansrv dbus-run-sessio dbus-daemon sh matchbox-window mousepad".split(" ");

test("the application and what it needs are none too much", () => {
  expect(programsTooMuch(session)).toEqual([]);
});

test.for(["xfce4-session", "Thunar", "xterm", "bash", "firefox-esr", "lxterminal", "lxpanel"])(
  "%s beside the application is one way more",
  (program) => {
    expect(programsTooMuch([...session, program])).toEqual([program]);
  },
);
