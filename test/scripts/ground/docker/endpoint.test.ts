import { expect, test } from "vitest";
import { parseEndpoint } from "../../../../scripts/ground/docker/endpoint.js";

test.for([
  ["unix:///run/plateau/docker.sock", { kind: "unix", path: "/run/plateau/docker.sock" }],
  ["tcp://srv2", { kind: "tcp", host: "srv2", port: 2376 }],
  ["tcp://192.0.2.7:12376", { kind: "tcp", host: "192.0.2.7", port: 12376 }],
  ["tcp://[2001:db8::7]:2376", { kind: "tcp", host: "[2001:db8::7]", port: 2376 }],
  ["ssh://srv2", { kind: "ssh", host: "srv2" }],
  ["ssh://root@srv2:2222", { kind: "ssh", user: "root", host: "srv2", port: 2222 }],
  [
    "ssh://root@srv2/run/plateau/docker.sock",
    { kind: "ssh", user: "root", host: "srv2", path: "/run/plateau/docker.sock" },
  ],
] as const)("%s is an endpoint", ([word, endpoint]) => {
  expect(parseEndpoint(word)).toEqual(endpoint);
});

test.for([
  ["", "neither an address nor the name of a context"],
  ["srv2:2376", "neither an address nor the name of a context"],
  ["http://srv2", "neither an address nor the name of a context"],
  ["unix://", "is no path of a socket"],
  ["unix://run/docker.sock", "is no path of a socket"],
  ["unix:///run/../etc/x", "is no path of a socket"],
  [`unix:///${"x".repeat(120)}`, "is no path of a socket"],
  ["unix:///run/a b", "is no path of a socket"],
  ["tcp://", "neither the name of a host"],
  ["tcp://srv2:0", "'0' is no port"],
  ["tcp://srv2:65536", "'65536' is no port"],
  ["tcp://srv2:", "'' is no port"],
  ["tcp://root@srv2", "a host and a port, and nothing else"],
  ["tcp://srv2/v1.41", "a host and a port, and nothing else"],
  // ssh would take these for options.
  ["ssh://-oProxyCommand=reboot", "'-oProxyCommand=reboot' is neither"],
  ["ssh://-l@srv2", "'-l' is no name of a user"],
  // The shell over there would read these.
  ["ssh://srv2/run/$(reboot)", "is no path of a socket"],
  ["ssh://srv2/run/x;reboot", "is no path of a socket"],
  ["ssh://srv2\nHost x", "neither the name of a host"],
] as const)("fails for %j", ([word, why]) => {
  expect(() => parseEndpoint(word)).toThrow(why);
});
