// Keeps the page itself on the phone, so that it opens without network. The lists are not in there.
export async function workOffline(scope) {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register('/delivery-app/sw.js', { scope });
    await navigator.serviceWorker.ready;
    document.documentElement.dataset.offline = 'ready';
  } catch {
    // Without it the page works as long as it stays open.
  }
}
