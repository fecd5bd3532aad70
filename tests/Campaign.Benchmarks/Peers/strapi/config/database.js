module.exports = ({ env }) => ({
  connection: {
    client: 'mysql',
    connection: { socketPath: env('DATABASE_SOCKET'), database: 'strapi', user: 'peer', password: 'peer' },
  },
});
