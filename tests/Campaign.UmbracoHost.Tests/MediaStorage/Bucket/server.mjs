// A server that speaks S3's protocol and ends with its standard input. It knows who asks by the key, but does not check
// signatures of version 4.
// node --openssl-legacy-provider server.mjs folder port bucket
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// Amazon's library sends the source of a copy with its slashes encoded, which servers decode and this one does not.
const objects = require('s3rver/lib/controllers/object');
const { putObjectCopy } = objects;
objects.putObjectCopy = context => {
  context.headers['x-amz-copy-source'] = decodeURIComponent(context.headers['x-amz-copy-source']);
  return putObjectCopy(context);
};
const S3rver = require('s3rver');

const [directory, port, name] = process.argv.slice(2);
const server = new S3rver({
  directory,
  address: '127.0.0.1',
  port: Number(port),
  silent: true,
  configureBuckets: [{ name }],
});
const address = await server.run();
console.log(address.port);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
