// What the JavaScript adapters share: record.py's contract, for Node.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

const installed = new URL("../../../.readers/node/", import.meta.url);

export const load = createRequire(installed);

export const version = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, installed), "utf8")).version;

export const asked = () => {
  const [first, last, ...files] = process.argv.slice(2);
  return files.map((file) => ({file, first, last}));
};

export const instant = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 19) + "Z";

const within = ({all_day, start, end}, {first, last}) => {
  const midnight = all_day ? "" : "T00:00:00Z";
  return start < last + midnight && (end > first + midnight || start >= first + midnight);
};

const compare = (a, b) => (a < b ? -1 : Number(a > b));

export const write = (reader, request, entries, occurrences) => {
  const kept = occurrences
    .filter((one) => within(one, request))
    .sort((a, b) => compare(a.start, b.start) || compare(a.uid, b.uid));
  const reading = {reader, version: version(reader), entries, occurrences: kept};
  console.log(JSON.stringify(reading));
};
