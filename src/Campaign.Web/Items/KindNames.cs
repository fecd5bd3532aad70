namespace Campaign.Web.Items;

/// <summary>The names of a type: for people, in addresses and in the API document.</summary>
public sealed record KindNames
{
    /// <summary>Vietnamese and capitalised: the label in search and lists.</summary>
    public required string Vietnamese { get; init; }

    /// <summary>English singular, as in "One key message.".</summary>
    public required string English { get; init; }

    /// <summary>English plural in kebab case: the last part of the list's address in the API.</summary>
    public required string Collection { get; init; }

    /// <summary>Heading in the API document.</summary>
    public required string Tag { get; init; }

    /// <summary>The plural as part of an operation's name: <c>LocalThemes</c>.</summary>
    internal string PascalPlural =>
        string.Concat(Collection.Split('-').Select(x => char.ToUpperInvariant(x[0]) + x[1..]));
}
