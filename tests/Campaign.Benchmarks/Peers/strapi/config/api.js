module.exports = { rest: { defaultLimit: 50, maxLimit: 200, withCount: true } };
