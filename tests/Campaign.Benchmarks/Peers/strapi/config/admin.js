// The admin panel is neither built nor served: it has no part in an answer of the API.
module.exports = () => ({
  serveAdminPanel: false,
  auth: { secret: 'benchmark' },
  apiToken: { salt: 'benchmark' },
  transfer: { token: { salt: 'benchmark' } },
});
