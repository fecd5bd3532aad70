namespace Campaign.UmbracoHost.Management;

/// <summary>A value of a request can be no property's; it says which and why.</summary>
internal sealed class UnreadableValueException(string at, string why) : Exception($"{at}: {why}");
