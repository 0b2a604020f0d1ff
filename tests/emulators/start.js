// Runs one emulator on a free loopback port: node start.js cosmos|tables [directory] [port]
// Prints its address as one line, and ends when its input is closed: with the process that started it, however that ended.
"use strict";

const fs = require("fs");
const path = require("path");

const [kind, directory, port = "0"] = process.argv.slice(2);
const loopback = "127.0.0.1";

/**
 * Version 1.0.1 answers 500 to a read of a document that is not there: it compares partition keys before it looks whether it found
 * anything. With this header it does not compare, and finds by partition key and id all the same.
 */
function mendReadOfMissingDocument() {
  const handler = require("@vercel/cosmosdb-server/lib/handler/read-document");
  const read = handler.default;
  handler.default = (account, request, ...rest) => {
    request.headers["x-ms-documentdb-query-enablecrosspartition"] = "true";
    return read(account, request, ...rest);
  };
}

/** Keeps connections open: by default every request pays for a handshake. */
function startCosmos() {
  mendReadOfMissingDocument();
  const { createHttpsServer } = require("@vercel/cosmosdb-server");
  const server = createHttpsServer({ keepAlive: true });
  server.keepAliveTimeout = 60_000;
  return new Promise(resolve => server.listen(Number(port), loopback, () => resolve(`https://${loopback}:${server.address().port}/`)));
}

async function startTables() {
  const Configuration = require("azurite/dist/src/table/TableConfiguration").default;
  const Server = require("azurite/dist/src/table/TableServer").default;
  const keepAliveSeconds = 60;
  fs.mkdirSync(directory, { recursive: true });
  const server = new Server(
    new Configuration(loopback, Number(port), keepAliveSeconds, path.join(directory, "tables.json"), false, false));
  await server.start();
  return `${server.getHttpServerAddress()}/devstoreaccount1`;
}

const starters = { cosmos: startCosmos, tables: startTables };
if (!starters[kind] || (kind === "tables" && !directory)) {
  console.error("usage: node start.js cosmos|tables [directory] [port]");
  process.exit(2);
}

process.stdin.on("end", () => process.exit(0)).on("error", () => process.exit(0)).resume();
starters[kind]().then(
  address => console.log(address),
  error => {
    console.error(error.message);
    process.exit(1);
  });
