import { exercise } from "../../lib/exercise.js";
import { certificateTold } from "../lib/certificate-told.js";
import { customerAsks } from "../lib/customer-asks.js";

export const customerFromAbroad = exercise({
  needs: ["ext1", "mail1", "desk1", "probe-lan"],
  resets: ["ext1", "desk1"],

  setUp: customerAsks,
  solve: certificateTold,
});
