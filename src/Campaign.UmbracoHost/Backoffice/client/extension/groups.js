// The groups of officers that our parts of the client ask about (Accounts/OfficerGroup.cs).
const administrator = 'e5e7f6c8-7f9c-4b5b-8d5d-9e1e5a4f7e4d';
const chiefEditor = '44dc260e-b4d4-4dd9-9081-eeeb1d4d9b10';
const provinceOfficer = '44dc260e-b4d4-4dd9-9081-eeeb1d4d9b11';

/** Who works for the whole country and decides. */
export const central = [administrator, chiefEditor];

/** Who may put a hand to programmes. */
export const deciding = [...central, provinceOfficer];
