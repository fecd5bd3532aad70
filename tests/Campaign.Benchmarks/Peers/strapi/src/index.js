const { createInterface } = require('node:readline');
const { createReadStream } = require('node:fs');

const TYPE = 'api::message.message';
const AT_ONCE = 500;

// The corpus is loaded at the first start, as published entries.
module.exports = {
  register() {},
  async bootstrap({ strapi }) {
    if ((await strapi.db.query(TYPE).count()) > 0) return;
    const now = new Date();
    let rows = [];
    const save = () => strapi.db.query(TYPE).createMany({ data: rows });
    for await (const line of createInterface({ input: createReadStream(process.env.CORPUS) })) {
      const item = JSON.parse(line);
      rows.push({ ...item, documentId: item.slug, createdAt: now, updatedAt: now, publishedAt: now });
      if (rows.length === AT_ONCE) {
        await save();
        rows = [];
      }
    }
    if (rows.length > 0) await save();
  },
};
