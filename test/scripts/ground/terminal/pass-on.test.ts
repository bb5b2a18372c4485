import { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { passOn } from "../../../../scripts/ground/terminal/pass-on.js";

test("a character that comes in two pieces is whole, and what comes is visible", async () => {
  let got = "";
  const to = new Writable({
    write(piece, _, done) {
      got += piece;
      done();
    },
  });
  const bytes = Buffer.from("é\u001b[2J\u009b\u202e\n");
  await passOn(Readable.from([...bytes].map((byte) => Buffer.from([byte]))), to);
  expect(got).toBe("é\\u001b[2J\\u009b\\u202e\n");
});

test("fails once nobody takes it any more", async () => {
  const to = new Writable({ write: (_piece, _encoding, done) => done(new Error("EPIPE")) });
  await expect(passOn(Readable.from([Buffer.from("a")]), to)).rejects.toThrow("EPIPE");
});
