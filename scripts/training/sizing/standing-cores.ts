import { measured } from "./measured.js";

const { cores, labs, lookThen, lookAmongTen } = measured;

/**
 * What a lab that stands takes of the others' processor, in cores, the kernel's work for it included: by how much longer
 * one look took with nine others than alone.
 */
export const standingCores = (cores - lookThen.processor / lookAmongTen.seconds) / (labs - 1);
