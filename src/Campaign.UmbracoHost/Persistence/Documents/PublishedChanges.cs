namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>Which cultures of a published document read differently after it was published again.</summary>
internal static class PublishedChanges
{
    public const string Invariant = "*";

    /// <summary>
    /// The cultures published anew, and every culture when a value they share changed. A document that does not vary is
    /// the culture "*".
    /// </summary>
    public static IEnumerable<string> Between(VersionData before, VersionData after)
    {
        if (after.Cultures is not { Count: > 0 })
            return [Invariant];
        var shared = before.TemplateId != after.TemplateId || !Same(before, after, null);
        return after.Cultures.Keys.Where(culture =>
            shared
            || before.Cultures?.GetValueOrDefault(culture) != after.Cultures[culture]
            || !Same(before, after, culture)
            || !Outdated(before, culture).SetEquals(Outdated(after, culture))
        );
    }

    private static bool Same(VersionData before, VersionData after, string? culture) =>
        Values(before, culture).SetEquals(Values(after, culture));

    // A translation is read as outdated as soon as its original is published anew.
    private static HashSet<string> Outdated(VersionData data, string culture) =>
        [.. (data.FormerOriginals ?? []).Where(x => x.Culture == culture).Select(x => x.Alias)];

    private static HashSet<(string, string?, string)> Values(VersionData data, string? culture) =>
        [.. data.Values.Where(x => x.Culture == culture).Select(x => (x.Alias, x.Segment, x.Value.GetRawText()))];
}
