// An S3 server (s3rver) with a bucket, for the tests: node s3.js PORT FOLDER
const S3rver = require("@20minutes/s3rver");
const [port, directory] = process.argv.slice(2);
new S3rver({
  port: Number(port),
  address: "127.0.0.1",
  silent: true,
  directory,
  configureBuckets: [{ name: "calendar" }],
}).run();
