using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Types;

/// <summary>What a changed document type means for the documents of one type: its own, or one composed of it.</summary>
/// <param name="Type">The documents' type, as it is now.</param>
/// <param name="ToVariant">Whether the type now varies by culture and did not, or the other way round; null for
/// neither.</param>
/// <param name="Properties">Properties that now vary and did not (true), or the other way round (false).</param>
/// <param name="Renamed">New aliases by old ones.</param>
internal sealed record ValueMigrationPlan(
    IContentType Type,
    bool? ToVariant,
    IReadOnlyDictionary<string, bool> Properties,
    IReadOnlyDictionary<string, string> Renamed
)
{
    public bool IsEmpty => ToVariant is null && Properties.Count == 0 && Renamed.Count == 0;

    public static ValueMigrationPlan Of(SchemaDefinition before, IContentType changed, IContentType type)
    {
        var known = before.Groups.SelectMany(x => x.Properties).Concat(before.Ungrouped).ToDictionary(x => x.Id);
        var renamed = changed
            .PropertyTypes.Where(x => known.TryGetValue(x.Id, out var old) && old.Alias != x.Alias)
            .ToDictionary(x => known[x.Id].Alias, x => x.Alias);
        var variedBefore = type.Id == changed.Id ? before.Variations.VariesByCulture() : type.VariesByCulture();
        var properties = new Dictionary<string, bool>();
        foreach (var property in type.CompositionPropertyTypes)
        {
            var now = known.ContainsKey(property.Id)
                ? changed.PropertyTypes.FirstOrDefault(x => x.Id == property.Id)
                : property;
            if (now is null)
                continue;
            var didVary =
                variedBefore
                && (known.GetValueOrDefault(property.Id)?.Variations ?? property.Variations).VariesByCulture();
            var varies = type.VariesByCulture() && now.VariesByCulture();
            if (didVary != varies)
                properties[now.Alias] = varies;
        }
        bool? toVariant = variedBefore == type.VariesByCulture() ? null : type.VariesByCulture();
        return new ValueMigrationPlan(type, toVariant, properties, renamed);
    }
}
