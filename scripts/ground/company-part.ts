const given = process.env["PLATEAU_COMPANY_PART"];
// A process that this one starts is no part of it.
delete process.env["PLATEAU_COMPANY_PART"];

/**
 * The company whose labs this process was started for, by another one that was asked for labs of several; undefined where
 * nobody else does the others.
 */
export const companyPart: string | undefined = given || undefined;

/** Whether there is one. */
export const isPart = companyPart !== undefined;
