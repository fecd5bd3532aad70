// Judges answers by the API document. Takes {document, answers: [{operation, path, status, mediaType, body}]} and prints
// a line for each fault. Each answer is judged twice: by the schema as it is, and as if it were closed, because a member
// that the document does not name must not be sent either.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";

const { document, answers } = JSON.parse(readFileSync(0, "utf8"));

const closed = (node) => {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== "object") return node;
  const made = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, closed(value)]));
  if (made.type === "object" && made.properties && made.additionalProperties === undefined)
    made.additionalProperties = false;
  return made;
};

const judge = (id, content) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats(ajv);
  ajv.addSchema(content, id, undefined, false);
  return (answer) => {
    const responses = content.paths[answer.path].get.responses;
    const name = responses[answer.status] ? answer.status : "default";
    const type = responses[name].content?.[answer.mediaType];
    if (!type) return [`${answer.status} ${answer.mediaType} is not described`];
    const at = ["paths", answer.path, "get", "responses", name, "content", answer.mediaType, "schema"];
    const pointer = at.map((x) => String(x).replaceAll("~", "~0").replaceAll("/", "~1")).map(encodeURIComponent);
    const validate = ajv.getSchema(`${id}#/${pointer.join("/")}`);
    if (!validate) return ["has no schema"];
    return validate(JSON.parse(answer.body)) ? [] : validate.errors.slice(0, 5).map((x) => `${x.instancePath} ${x.message} ${JSON.stringify(x.params)}`);
  };
};

const judges = [judge("open", document), judge("closed", closed(document))];
for (const answer of answers)
  for (const fault of new Set(judges.flatMap((x) => x(answer)))) console.log(`${answer.operation}: ${fault}`);
console.log(`${answers.length} judged`);
