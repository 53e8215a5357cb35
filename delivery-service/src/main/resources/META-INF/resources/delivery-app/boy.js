// The delivery boy's own page: his run of today, by his login.
import { session, showLogin } from './session.js';
import { keep, removeWhatIsOver } from './keep.js';
import { Run } from './run.js';
import { showRun, tick } from './list.js';
import { el } from './dom.js';
import { words } from './words.js';
import { workOffline } from './offline.js';

const LOOK_AGAIN_MS = 60000;
const KEEP_MS = 36 * 3600 * 1000;
const PATHS = {
  delivered: 'mark-delivered', partial: 'mark-delivered', not: 'mark-not-delivered', undo: 'undo',
};
const root = document.getElementById('page');
let loggingIn = false;

function source(owner) {
  return {
    owner,
    async load(shift) {
      const query = shift ? `?shift=${shift}` : '';
      const list = await session.ask(`/api/delivery-boy/today-deliveries${query}`);
      return { ...list, until: Date.now() + KEEP_MS };
    },
    send(act) {
      const body = { customer_id: act.customer_id, delivery_date: act.date, shift: act.shift };
      if (act.kind !== 'undo') {
        Object.assign(body, { reason: act.reason, notes: act.notes, delivered_at: act.at });
      }
      if (act.kind === 'partial') body.items = act.items;
      return session.ask(`/api/delivery-boy/${PATHS[act.kind]}`,
        { method: 'POST', body, headers: { 'Idempotency-Key': act.key } });
    },
    stopped(error) {
      if (error.status !== 401 || loggingIn) return;
      loggingIn = true;
      showLogin(root, words.sessionOver, () => location.reload());
    },
  };
}

function start() {
  const user = session.user;
  if (!user) return showLogin(root, '', start);
  if (!user.delivery_boy_id) {
    session.logOut();
    return showLogin(root, words.notYours, start);
  }
  const show = () => loggingIn || showRun(root, run, { tools: [tools(run)] });
  const run = new Run(source(user.delivery_boy_id), show);
  run.shift = keep.get('shift');
  show();
  run.load();
  tick(run, show);
  addEventListener('online', () => run.load());
  addEventListener('offline', show);
  return setInterval(() => document.hidden || loggingIn || run.load(), LOOK_AGAIN_MS);
}

function tools(run) {
  const shown = run.list?.shift;
  const tab = (shift) => el('button', { 'aria-pressed': String(shown === shift), onclick: () => {
    run.shift = shift;
    keep.set('shift', shift);
    run.load();
  } }, words.shift[shift]);
  return el('nav', { class: 'tools' }, tab('MORNING'), tab('EVENING'),
    el('button', { class: 'quiet', onclick: () => {
      session.logOut();
      location.reload();
    } }, words.logOut));
}

removeWhatIsOver();
workOffline('/delivery-app');
start();
