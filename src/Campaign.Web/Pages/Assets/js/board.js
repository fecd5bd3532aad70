// Shows the slides in turn, asks for a new page every twenty seconds, and keeps the last good one for when the network or
// the power fails. Without a fresh page it trusts the kept one for 24 hours, and then only the help lines.
const Store = 'bang-tin', Every = 20_000, Trust = 24 * 3_600_000, Show = 9_000, Speed = 0.5
const page = location.pathname
const led = matchMedia('(max-width: 400px) and (max-height: 200px)')
const state = document.querySelector('.state')
let at = -1, last = null, crawl = null, next = 0

// The server's time of the last good page, and this device's clock then. Between two pages only the running clock of the
// browser counts, so that a device whose clock is set meanwhile shows nothing longer for it.
const now = () => last && last.server + (last.kept ? Date.now() - last.device : performance.now() - last.running)
// Before any good page, and when the clock ran backwards, nothing is known of the time.
const trusted = () => last !== null && now() >= last.server && now() - last.server <= Trust
const shown = () => [...document.querySelectorAll('.slide')].filter(x =>
  x.classList.contains('help') && !trusted() ||
  trusted() && (!x.dataset.until || Date.parse(x.dataset.until) > now()))

function turn() {
  const slides = shown(), all = [...document.querySelectorAll('.slide')]
  const following = slides.find(x => all.indexOf(x) > at) ?? slides[0]
  all.forEach(x => x.classList.remove('now'))
  crawl?.cancel()
  at = following ? all.indexOf(following) : -1
  following?.classList.add('now')
  next = performance.now() + Show
  if (!following || !led.matches) return
  const way = innerWidth + following.scrollWidth
  crawl = following.animate(
    [{ transform: `translateX(${innerWidth}px)` }, { transform: `translateX(${-following.scrollWidth}px)` }],
    { duration: way / (innerWidth * Speed) * 1000 })
  next = performance.now() + crawl.effect.getTiming().duration
}

// Once a second: what is over goes at once, and not when its turn ends.
function tick() {
  const current = document.querySelector('.slide.now')
  if (performance.now() >= next || !current || !shown().includes(current)) turn()
  state.textContent = last && !last.kept && last.missed === 0 ? ''
    : trusted() ? 'Mất kết nối: đang chiếu bản đã lưu.'
    : 'Mất kết nối: chỉ chiếu số trợ giúp.'
}

async function refresh() {
  try {
    const answer = await fetch(page, { cache: 'no-cache', headers: { 'X-Bang-Tin': '1' }, signal: AbortSignal.timeout(15_000) })
    const server = Date.parse(answer.headers.get('Date')) + 1000 * (answer.headers.get('Age') ?? 0)
    if (!answer.ok || !server) throw new Error(`${answer.status}`)
    const text = await answer.text()
    const main = new DOMParser().parseFromString(text, 'text/html').querySelector('main')
    if (!main?.querySelector('.slide')) throw new Error('no board')
    if (main.innerHTML !== original) replace(main)
    last = { server, device: Date.now(), running: performance.now(), kept: false, missed: 0 }
    await keep(text, answer).catch(() => {})
  } catch {
    if (last) last.missed++
    else last = await kept().catch(() => null)
  }
  tick()
}

let original = document.querySelector('main').innerHTML
function replace(main) {
  original = main.innerHTML
  document.querySelector('main').replaceWith(document.importNode(main, true))
  at = -1
  turn()
}

// What a restart without network needs: the page, and what it loads.
async function keep(text, answer) {
  const store = await caches.open(Store)
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'X-Server': last.server, 'X-Device': last.device })
  const policy = answer.headers.get('Content-Security-Policy')
  if (policy) headers.set('Content-Security-Policy', policy)
  const parts = [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('link[href], script[src]')]
    .map(x => new URL(x.getAttribute('href') ?? x.getAttribute('src'), location).href)
  for (const part of parts) if (!await store.match(part)) await store.add(part)
  // Last, so that a page that is kept is whole.
  await store.put(page, new Response(text, { headers }))
  for (const old of await store.keys())
    if (new URL(old.url).pathname !== page && !parts.includes(old.url)) await store.delete(old)
}

async function kept() {
  const answer = await (await caches.open(Store)).match(page)
  const number = name => Number(answer.headers.get(name))
  return answer ? { server: number('X-Server'), device: number('X-Device'), running: 0, kept: true, missed: 1 } : null
}

document.documentElement.classList.add('moving')
turn()
led.addEventListener('change', turn)
navigator.serviceWorker?.register('/bang-tin/tho.js', { scope: '/bang-tin/' }).catch(() => {})
setInterval(tick, 1000)
setInterval(refresh, Every)
refresh()
