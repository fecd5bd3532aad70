// The directory of a province, for tests: oidc-provider as it comes, with people whom the test names.
// It prints its address. The first line of its input is the address that officers are sent back to; each further line
// of JSON replaces the people: { "an": { "name": "…", "email": "…", "groups": [] } }. It ends with its input.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { Provider } from 'oidc-provider';

// What it has to say about its quick start must not stand between the answers.
console.info = console.warn = console.error;

let people = {};
let begun = false;
const issuer = () => `http://${process.argv[2]}:${server.address().port}`;
const server = createServer();

function begin(callback) {
  const provider = new Provider(issuer(), {
    clients: [
      {
        client_id: 'campaign',
        client_secret: 'a secret of the tests, long enough',
        redirect_uris: [callback],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'], groups: ['groups'] },
    scopes: ['openid', 'profile', 'email', 'groups'],
    pkce: { required: () => true },
    findAccount: (_, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
    cookies: { keys: ['of the tests'] },
  });
  server.on('request', provider.callback());
}

createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (begun) people = JSON.parse(line);
    else begin(line);
    begun = true;
    console.log('ok');
  })
  .on('close', () => process.exit(0));
server.listen(0, '127.0.0.1', () => console.log(issuer()));
