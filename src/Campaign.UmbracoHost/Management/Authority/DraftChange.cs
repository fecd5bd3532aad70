using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Management.Authority;

/// <summary>What a save changes in a draft.</summary>
/// <param name="Cultures">Languages with a changed name or value; "*" for what all languages share.</param>
/// <param name="Renames">Whether a name changes.</param>
internal sealed record DraftChange(IReadOnlySet<string> Cultures, bool Renames)
{
    private const string Shared = "*";

    public bool IsNothing => Cultures.Count == 0;

    /// <summary>Whether it changes what will be public in one of the languages.</summary>
    public bool Concerns(IReadOnlyCollection<string> languages) =>
        languages.Count > 0 && (Cultures.Contains(Shared) || languages.Any(Cultures.Contains));

    public static DraftChange Of(IContent before, IContent after)
    {
        var cultures = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in after.Properties)
        foreach (var culture in CulturesOf(property, before))
            if (Text(before.GetValue(property.Alias, culture)) != Text(after.GetValue(property.Alias, culture)))
                cultures.Add(culture ?? Shared);
        var names = NamesOf(before)
            .Concat(NamesOf(after))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(x => before.GetCultureName(x) != after.GetCultureName(x))
            .ToList();
        if (!after.ContentType.VariesByCulture() && before.Name != after.Name)
            names.Add(Shared);
        return new(cultures.Concat(names).ToHashSet(StringComparer.OrdinalIgnoreCase), names.Count > 0);
    }

    /// <summary>
    /// Undoes changes outside these languages: to names and values of others, and to everything that all languages
    /// share.
    /// </summary>
    public static void Restore(IContent before, IContent after, IReadOnlyCollection<string> languages)
    {
        bool IsOutside(string? culture) =>
            culture is null || !languages.Contains(culture, StringComparer.OrdinalIgnoreCase);
        foreach (var property in after.Properties)
        foreach (var culture in CulturesOf(property, before).Where(IsOutside))
            if (Text(before.GetValue(property.Alias, culture)) != Text(after.GetValue(property.Alias, culture)))
                after.SetValue(property.Alias, before.GetValue(property.Alias, culture), culture);
        foreach (var culture in NamesOf(before).Concat(NamesOf(after)).Where(IsOutside).ToList())
            if (before.GetCultureName(culture) != after.GetCultureName(culture))
                after.SetCultureName(before.GetCultureName(culture), culture);
    }

    private static List<string?> CulturesOf(IProperty property, IContent before) =>
        [
            .. property
                .Values.Concat(before.Properties.TryGetValue(property.Alias, out var former) ? former.Values : [])
                .Select(x => x.Culture)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    private static IEnumerable<string> NamesOf(IContent document) => document.CultureInfos?.Keys ?? [];

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
