// Draws label after label: node zpl-to-png.mjs FILE WIDTH_MM HEIGHT_MM DOTS_PER_MM …; FILE.png and FILE.1.png follow.
import { readFileSync, writeFileSync } from "node:fs";
import { ready } from "zpl-renderer-js";

const fail = (problem) => {
  // The renderer's own traces quote its whole program.
  process.stderr.write(`${problem?.message ?? problem}\n`.slice(0, 500));
  process.exit(1);
};
process.on("uncaughtException", fail).on("unhandledRejection", fail);

const { api } = await ready;
const jobs = process.argv.slice(2);
while (jobs.length > 0) {
  const [file, width, height, dotsPerMm] = jobs.splice(0, 4);
  const labels = await api.zplToBase64MultipleAsync(readFileSync(file, "utf8"), +width, +height, +dotsPerMm);
  labels.forEach((label, index) => writeFileSync(`${file}${index ? `.${index}` : ""}.png`, Buffer.from(label, "base64")));
}
process.exit(0);
