// A login that lasts as long as its refresh token. One page renews it at a time, for a refresh
// token that is used twice ends the session.
import { ask, Refused } from './http.js';
import { keep } from './keep.js';
import { words } from './words.js';
import { el } from './dom.js';

const NAME = 'session';
const RENEW_BEFORE_MS = 30000;

export const session = {
  get user() {
    return keep.get(NAME)?.user || null;
  },

  async logIn(login, password) {
    store(await ask('/api/auth/login', { method: 'POST', body: { login, password } }));
  },

  logOut() {
    const kept = keep.get(NAME);
    keep.remove(NAME);
    if (kept) {
      ask('/api/auth/logout', { method: 'POST', body: { refresh_token: kept.refresh_token } })
        .catch(() => {});
    }
  },

  /** An access token that is good for a while; 401 where the session is over. */
  async token() {
    const kept = keep.get(NAME);
    if (!kept) throw new Refused(401, {});
    return kept.until - RENEW_BEFORE_MS > Date.now() ? kept.access_token : renew();
  },

  async ask(path, request = {}) {
    const headers = { ...request.headers, Authorization: `Bearer ${await this.token()}` };
    return ask(path, { ...request, headers });
  },
};

function renew() {
  const now = async () => {
    const kept = keep.get(NAME);
    if (kept && kept.until - RENEW_BEFORE_MS > Date.now()) return kept.access_token;
    const answer = await ask('/api/auth/refresh',
      { method: 'POST', body: { refresh_token: kept?.refresh_token || '' } });
    return store({ user: kept.user, ...answer });
  };
  return navigator.locks ? navigator.locks.request('eb.renew', now) : now();
}

function store(answer) {
  keep.set(NAME, {
    access_token: answer.access_token,
    refresh_token: answer.refresh_token,
    until: Date.now() + answer.expires_in * 1000,
    user: answer.user,
  });
  return answer.access_token;
}

/** Asks for login and password in the place of the page; calls back once somebody is in. */
export function showLogin(root, message, then) {
  const fault = el('p', { class: 'problem', role: 'alert' }, message || '');
  const field = (name, type, label, complete) => el('label', { class: 'field' }, label,
    el('input', { name, type, required: true, autocomplete: complete }));
  const form = el('form', { class: 'login', onsubmit: async (event) => {
    event.preventDefault();
    const values = new FormData(form);
    try {
      await session.logIn(values.get('login'), values.get('password'));
      then();
    } catch (error) {
      fault.textContent = error.status === undefined ? words.noNetwork
        : error.status === 429 ? words.loginLocked : words.loginFailed;
    }
  } },
  el('h1', {}, 'EarlyBird'),
  field('login', 'text', words.login, 'username'),
  field('password', 'password', words.password, 'current-password'),
  fault,
  el('button', { class: 'full' }, words.logIn));
  root.replaceChildren(form);
}
