// What this phone keeps: the last list and what was tapped and not yet sent. Lists have an end,
// after which they are taken away by whichever page is opened next.
const PREFIX = 'eb.';

export const keep = {
  get(name) {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + name));
    } catch {
      return null;
    }
  },
  set(name, value) {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  },
  remove(name) {
    localStorage.removeItem(PREFIX + name);
  },
};

export function removeWhatIsOver(now = Date.now()) {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(`${PREFIX}run.`)) continue;
    const kept = keep.get(key.slice(PREFIX.length));
    if (!kept || !(kept.until > now)) localStorage.removeItem(key);
  }
}
