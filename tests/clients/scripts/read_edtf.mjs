// Reads EDTF strings with edtf.js, and prints the ones that it refuses as JSON.
import { readFileSync } from "node:fs";
import edtf from "edtf";

const refused = JSON.parse(readFileSync(process.argv[2], "utf8")).filter((text) => {
  try {
    edtf(text);
    return false;
  } catch {
    return true;
  }
});
console.log(JSON.stringify(refused));
