// What is typed reaches the page only once the client has been told the data type of the field: on a slow line that may
// be after a button was pressed. A save waits for it, or says that it could not.
import { UmbContentDetailWorkspaceContextBase } from '@umbraco-cms/backoffice/content';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';

const patience = 60_000;

export function saveWhatIsTyped() {
  const content = UmbContentDetailWorkspaceContextBase.prototype;
  const { setPropertyValue, constructSaveData, _determineVariantOptions: options } = content;
  const pending = new WeakMap();
  content.setPropertyValue = function (...args) {
    const set = setPropertyValue.apply(this, args);
    const all = pending.get(this) ?? new Set();
    pending.set(this, all.add(set));
    const done = () => all.delete(set);
    set.then(done, done);
    return set;
  };
  const arrived = context => allOf([...(pending.get(context) ?? [])], context);
  content.constructSaveData = async function (...args) {
    await arrived(this);
    return constructSaveData.apply(this, args);
  };
  content._determineVariantOptions = async function (...args) {
    await arrived(this);
    return options.apply(this, args);
  };
}

async function allOf(promises, context) {
  if (!promises.length) return;
  const late = Symbol('late');
  const first = await Promise.race([Promise.allSettled(promises), new Promise(done => setTimeout(done, patience, late))]);
  if (first !== late) return;
  const message = 'Chưa lưu: đường truyền quá chậm nên chữ vừa gõ chưa tới nơi. Chữ vẫn còn trên màn hình, hãy thử lưu lại.';
  (await context.getContext(UMB_NOTIFICATION_CONTEXT).catch(() => undefined))?.stay('danger', { data: { message } });
  throw new Error(message);
}
