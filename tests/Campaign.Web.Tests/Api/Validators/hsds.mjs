// Judges an answer of the service directory by the rules of HSDS 3.2.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";

const name = process.argv[2];
const ajv = new Ajv({ strict: true, allErrors: true });
formats(ajv);
ajv.addSchema(JSON.parse(readFileSync(new URL("hsds.json", import.meta.url), "utf8")), "hsds");
const page = {
  type: "object",
  required: ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"],
  properties: {
    total_items: { type: "integer" }, total_pages: { type: "integer" }, page_number: { type: "integer" },
    size: { type: "integer" }, first_page: { type: "boolean" }, last_page: { type: "boolean" },
    empty: { type: "boolean" }, contents: { type: "array", items: { $ref: `hsds#/$defs/${name.slice(5)}` } },
  },
  additionalProperties: false,
};
const validate = ajv.compile(name.startsWith("page:") ? page : { $ref: `hsds#/$defs/${name}` });
if (!validate(JSON.parse(readFileSync(0, "utf8")))) {
  console.error(JSON.stringify(validate.errors, null, 1));
  process.exit(1);
}
