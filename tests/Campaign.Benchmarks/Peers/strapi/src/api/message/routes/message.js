const { createCoreRouter } = require('@strapi/strapi').factories;

// Anybody may read.
module.exports = createCoreRouter('api::message.message', {
  only: ['find', 'findOne'],
  config: { find: { auth: false }, findOne: { auth: false } },
});
