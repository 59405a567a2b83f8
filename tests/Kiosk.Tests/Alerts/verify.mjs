// Verifies signed messages: node verify.mjs FILE; the file holds {secret, raw, messages: [{headers, body}]}.
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

const { secret, raw, messages } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const judge = new Webhook(secret, raw ? { format: "raw" } : undefined);
for (const { headers, body } of messages) console.log(judge.verify(body, headers).id);
