// Gives a board its kept page and parts when the network does not. It serves the boards and nothing else of the site.
const Store = 'bang-tin'
addEventListener('install', () => skipWaiting())
addEventListener('activate', e => e.waitUntil(clients.claim()))
addEventListener('fetch', e => {
  const { request } = e, url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate' && url.pathname.startsWith('/bang-tin/')) e.respondWith(opened(request, url.pathname))
  else if (url.pathname.startsWith('/assets/')) e.respondWith(part(request))
})

async function opened(request, path) {
  try {
    const answer = await fetch(request)
    if (answer.status < 500) return answer
    return await found(path) ?? answer
  } catch (fault) {
    const kept = await found(path)
    if (kept) return kept
    throw fault
  }
}

const part = async request => await found(request.url) ?? fetch(request)
const found = async what => (await caches.open(Store)).match(what, { ignoreVary: true })
