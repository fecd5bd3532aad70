namespace Campaign.UmbracoHost.Accounts;

/// <summary>How long what is known about officers is kept.</summary>
/// <param name="Addresses">The network address a request came from.</param>
/// <param name="SignIns">Sign-ins, failed ones too, and what was refused.</param>
/// <param name="Unused">Accounts in which nobody has ever signed in. Those of administrators stay.</param>
/// <param name="Disabled">Everything but the name in accounts that are disabled.</param>
public sealed record AccountPeriods(TimeSpan Addresses, TimeSpan SignIns, TimeSpan Unused, TimeSpan Disabled);
