// What tests do waits for nobody else on this machine, nor does anybody wait for them.
process.env["PLATEAU_TURNS"] = `plateau/test/${process.pid}/turns`;
