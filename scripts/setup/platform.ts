/** This machine as Go and Terraform write it, e.g. `linux_amd64`. */
export const platform = `linux_${process.arch === "x64" ? "amd64" : process.arch}`;
