// The page of a shared link: one run, by the token in the address, with a PIN where it has one.
import { ask } from './http.js';
import { keep, removeWhatIsOver } from './keep.js';
import { Run } from './run.js';
import { showRun, tick } from './list.js';
import { el } from './dom.js';
import { words } from './words.js';
import { workOffline } from './offline.js';

const LOOK_AGAIN_MS = 60000;
const token = location.pathname.split('/').pop();
const base = `/api/shared-delivery-link/${token}`;
const root = document.getElementById('page');
const pinName = `eb.pin.${shortOf(token)}`;

// The token itself is not written on the phone; this cannot be turned back into it.
function shortOf(text) {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(16);
}

function pin() {
  return sessionStorage.getItem(pinName) || undefined;
}

const source = {
  owner: shortOf(token),
  async load() {
    return kept(await ask(`${base}/run`, { method: 'POST', body: { pin: pin() } }));
  },
  send(act) {
    const body = { customer_id: act.customer_id, shift: act.shift, pin: pin() };
    if (act.kind === 'undo') return ask(`${base}/undo`, { method: 'POST', body });
    Object.assign(body, { reason: act.reason, notes: act.notes, delivered_at: act.at });
    if (act.kind === 'not') return ask(`${base}/mark-not-delivered`, { method: 'POST', body });
    body.delivery_type = act.kind === 'partial' ? 'partial' : 'full';
    if (act.kind === 'partial') {
      body.delivered_products = act.items.map((item) => ({
        order_id: item.order_id, product_id: item.product_id, quantity: item.delivered_qty,
      }));
    }
    return ask(`${base}/mark-delivered`, { method: 'POST', body });
  },
  stopped(error) {
    if (error.status === 404) over();
    if (error.status === 403 || error.code === 'pin-locked') askPin(error.code);
  },
};

function kept(list) {
  return { ...list, until: Date.parse(list.expires_at) };
}

let asking = false;
const show = () => asking || showRun(root, run);
const run = new Run(source, () => show());

function over() {
  run.forget();
  keep.remove(`said.${source.owner}`);
  asking = true;
  root.replaceChildren(el('p', { class: 'empty' }, words.linkOver));
}

function askPin(code) {
  if (asking) return;
  asking = true;
  sessionStorage.removeItem(pinName);
  const input = el('input', { name: 'pin', type: 'password', inputmode: 'numeric', required: true,
    autocomplete: 'off', maxlength: '8' });
  const faults = { 'pin-wrong': words.pinWrong, 'pin-locked': words.pinLocked };
  root.replaceChildren(el('form', { class: 'login', onsubmit: (event) => {
    event.preventDefault();
    sessionStorage.setItem(pinName, input.value);
    asking = false;
    run.load();
  } },
  el('h1', {}, 'EarlyBird'),
  el('p', {}, words.pinAsked),
  el('label', { class: 'field' }, words.pin, input),
  el('p', { class: 'problem', role: 'alert' }, faults[code] || ''),
  el('button', { class: 'full' }, words.open)));
  input.focus();
}

removeWhatIsOver();
workOffline('/shared-delivery/');
if (root.dataset.run) run.take(kept(JSON.parse(root.dataset.run)));
if (root.dataset.pin && !pin()) askPin('');
else {
  show();
  if (root.dataset.run) run.flush();
  else run.load();
}
tick(run, show);
addEventListener('online', () => asking || run.load());
addEventListener('offline', show);
setInterval(() => document.hidden || asking || run.load(), LOOK_AGAIN_MS);
