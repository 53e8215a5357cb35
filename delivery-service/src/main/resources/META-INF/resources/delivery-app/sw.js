// The shell of the pages: markup, styles, scripts. What a page shows of customers is never here; a
// link's page has it in itself, so without network an empty one takes its place.
const SHELL = 'earlybird-shell-1';
const PAGES = { '/delivery-app': '/delivery-app', '/delivery-app/': '/delivery-app' };
const LINK_PAGE = '/delivery-app/link';
const FILES = [
  '/delivery-app', LINK_PAGE,
  ...['style.css', 'icon.svg', 'manifest.webmanifest', 'boy.js', 'dom.js', 'http.js', 'keep.js',
    'link.js', 'list.js', 'offline.js', 'outbox.js', 'run.js', 'session.js', 'sheets.js',
    'words.js'].map((name) => `/delivery-app/${name}`),
];

addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(FILES))
    .then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(
      names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
    .then(() => clients.claim()));
});

addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (event.request.mode === 'navigate') {
    const page = url.pathname.startsWith('/shared-delivery/') ? LINK_PAGE : PAGES[url.pathname];
    if (page) event.respondWith(fetch(event.request).catch(() => caches.match(page)));
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(newest(event.request, url.pathname));
  }
});

async function newest(request, path) {
  try {
    const answer = await fetch(request);
    if (answer.ok) (await caches.open(SHELL)).put(path, answer.clone());
    return answer;
  } catch {
    return caches.match(path);
  }
}
