namespace Campaign.UmbracoHost.Absent;

/// <summary>
/// A part of Umbraco was asked for that this host does not provide. It is thrown instead of answering "nothing", which
/// would look like an empty site.
/// </summary>
/// <param name="owner">The interface asked.</param>
/// <param name="member">The member asked for.</param>
public sealed class NotHostedException(string owner, string member)
    : NotSupportedException($"{owner}.{member} is not hosted here.");
