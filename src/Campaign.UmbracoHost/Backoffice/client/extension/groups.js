// The groups of officers that our parts of the client ask about (Accounts/OfficerGroup.cs).
const administrator = 'e5e7f6c8-7f9c-4b5b-8d5d-9e1e5a4f7e4d';
const chiefEditor = '44dc260e-b4d4-4dd9-9081-eeeb1d4d9b10';
const provinceOfficer = '44dc260e-b4d4-4dd9-9081-eeeb1d4d9b11';
const writer = '44dc260e-b4d4-4dd9-9081-eeeb1d4d9b12';
const translator = '44dc260e-b4d4-4dd9-9081-eeeb1d4d9b13';
const communeOfficer = '44dc260e-b4d4-4dd9-9081-eeeb1d4d9b15';

/** Who works for the whole country and decides. */
export const central = [administrator, chiefEditor];

/** Who may edit programmes by hand. */
export const deciding = [...central, provinceOfficer];

/** Who may take off the site what is public. */
export const withdrawing = [...deciding, communeOfficer];

/** Who puts bulletins together. */
export const issuing = [...deciding, writer];

/** Who may put files into the library, and writes documents. */
export const writing = [...withdrawing, writer];

/** Who may only look at files. */
export const looking = [translator];

/** A condition of an extension: it is for these groups. */
export const onlyFor = groups => ({ alias: 'Umb.Condition.CurrentUser.GroupId', oneOf: groups });
